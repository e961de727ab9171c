using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Hardening.Nix.Output;

/// <summary>Asks git about the output folder. Where git is missing, refuses or takes too long, there is no answer.</summary>
internal static class Git
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    // Set while git runs a hook; they would point it at another repository.
    private static readonly string[] Misleading =
        ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_NAMESPACE", "GIT_OBJECT_DIRECTORY"];

    /// <summary>What git writes to its output, or null.</summary>
    public static byte[]? Ask(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git")
        {
            RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
        };
        // fsmonitor names a program to run; a question about file names needs none.
        foreach (var argument in (string[])["-c", "core.fsmonitor=false", "-C", folder, .. arguments])
            start.ArgumentList.Add(argument);
        foreach (var name in Misleading)
            start.Environment.Remove(name);
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        try
        {
            using var git = Process.Start(start)!;
            return Answer(git);
        }
        catch (Exception missing) when (missing is Win32Exception or IOException)
        {
            return null;
        }
    }

    /// <summary>The names in an answer to <c>-z</c>.</summary>
    public static IEnumerable<string> Names(byte[] answer) =>
        Encoding.UTF8.GetString(answer).Split('\0', StringSplitOptions.RemoveEmptyEntries);

    private static byte[]? Answer(Process git)
    {
        git.StandardInput.Close();
        var output = new MemoryStream();
        var reading = git.StandardOutput.BaseStream.CopyToAsync(output);
        var complaints = git.StandardError.ReadToEndAsync();
        if (!Task.WaitAll([reading, complaints], Patience) || !git.WaitForExit(Patience))
        {
            git.Kill(entireProcessTree: true);
            return null;
        }
        return git.ExitCode == 0 ? output.ToArray() : null;
    }
}
