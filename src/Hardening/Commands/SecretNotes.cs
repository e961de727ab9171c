using Hardening.Nix.Output;
using Hardening.Terminals;

namespace Hardening.Commands;

/// <summary>Says which encrypted files are not as described, and what to type.</summary>
internal static class SecretNotes
{
    private const int Shown = 8;

    public static void Write(Pen pen, IReadOnlyList<SecretStatus> files, string folder)
    {
        var wrong = files.Where(static file => file.Problem is not null).ToArray();
        if (wrong.Length == 0) return;
        pen.Write("note: ", Tone.Warning);
        pen.WriteLine($"{wrong.Length} of {files.Count} secret {(files.Count == 1 ? "file is" : "files are")} not as described: the hosts do not evaluate or cannot decrypt.");
        foreach (var file in wrong.Take(Shown)) pen.WriteLine($"  {file.File.Path.BelowFolder} {file.Problem}");
        if (wrong.Length > Shown) pen.WriteLine($"  and {wrong.Length - Shown} more: dotnet run -- secrets");
        if (wrong.Any(static file => file.IsGenerated)) pen.WriteLine("  dotnet run -- secrets generate", Tone.Strong);
        string[] commands = [.. wrong.Where(static file => !file.IsGenerated).Take(Shown).Select(static file => file.Command!).Distinct()];
        if (commands.Length == 0) return;
        pen.WriteLine($"  cd {Shell.Quote(folder)}", Tone.Strong);
        foreach (var command in commands) pen.WriteLine($"  {command}", Tone.Strong);
    }
}
