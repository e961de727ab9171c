using System.Diagnostics;
using System.Text.Json;
using Hardening.Errors;
using Hardening.Overview.Comparing;

namespace Hardening.Commands.Overview;

/// <summary>The facts that lie beside an emitted flake, in a folder or in git.</summary>
internal static class EmittedFacts
{
    /// <param name="what">A folder, or a revision of <paramref name="output"/>.</param>
    /// <param name="output">The output folder.</param>
    /// <exception cref="RunFailure">There are none.</exception>
    public static FleetFacts Of(string what, string output)
    {
        var file = Path.Combine(what, FleetFacts.File);
        if (File.Exists(file)) return Read(File.ReadAllBytes(file), file);
        if (Directory.Exists(what))
            throw new RunFailure(ExitCode.Usage, $"{what} contains no {FleetFacts.File}: nothing was emitted there, or by an older version. Emit into it again.");
        return FromGit(what, output) is { } bytes ? Read(bytes, $"{what}:{FleetFacts.File}")
            : throw new RunFailure(ExitCode.Usage, $"\"{what}\" is neither a folder with an emitted flake nor a git revision in which {output} contains {FleetFacts.File}.");
    }

    private static FleetFacts Read(byte[] bytes, string place)
    {
        try
        {
            return FleetFacts.Read(bytes);
        }
        catch (JsonException damage)
        {
            throw new RunFailure(ExitCode.Usage, $"{place} cannot be read: {damage.Message}");
        }
    }

    private static byte[]? FromGit(string revision, string output)
    {
        // A revision never starts with a dash; what does would be an option of git.
        if (revision.StartsWith('-') || !Directory.Exists(output)) return null;
        var start = new ProcessStartInfo("git", ["-C", output, "show", "--end-of-options", $"{revision}:./{FleetFacts.File}"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Start(start);
        if (process is null) return null;
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        using var answer = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(answer);
        process.WaitForExit();
        return process.ExitCode == 0 ? answer.ToArray() : null;
    }

    private static Process? Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception) // no git on this machine
        {
            return null;
        }
    }
}
