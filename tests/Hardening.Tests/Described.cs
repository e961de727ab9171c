using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Hardening.Tests;

/// <summary>Runs a user's program (a project below <c>Programs</c>) as a process, in a folder of its own.</summary>
public sealed class Described(string name = nameof(Described)) : IDisposable
{
    private static readonly Dictionary<string, string> Metadata = typeof(Described).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().ToDictionary(one => one.Key, one => one.Value!, StringComparer.Ordinal);

    private readonly Dictionary<string, string?> environment = new(StringComparer.Ordinal) { ["NO_COLOR"] = null, ["MISTAKE"] = null };

    public string Folder { get; } = Directory.CreateTempSubdirectory("hardening-").FullName;

    /// <summary>The program's file.</summary>
    public string Program => Metadata[name + "Program"];

    public Described With(string variable, string? value)
    {
        environment[variable] = value;
        return this;
    }

    public Outcome Run(params string[] args) => Start(Metadata[name + "Program"], args);

    /// <summary>Runs it with a pseudo terminal for all of its streams; both streams come as one.</summary>
    public Outcome RunInTerminal(params string[] args)
    {
        var command = string.Join(' ', args.Prepend(Metadata[name + "Program"]).Select(word => $"'{word}'"));
        return Start("script", ["-qec", command, "/dev/null"]);
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    public void Write(string path, string text)
    {
        var full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    /// <summary>The generated files, without the folder's own records.</summary>
    public string[] Files(string folder = "flake") =>
        [.. Directory.EnumerateFiles(Path.Combine(Folder, folder), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Path.Combine(Folder, folder), file))
            .Where(file => !file.StartsWith('.')).Order(StringComparer.Ordinal)];

    /// <summary>Holds the output folder as another run would.</summary>
    public FileStream Hold() =>
        new(Path.Combine(Folder, "flake/.hardening/lock"), System.IO.FileMode.Open, FileAccess.ReadWrite, FileShare.None);

    /// <summary>The place of the line that carries a mark, as a message names it.</summary>
    public static string Place(string file, string mark, string program = nameof(Described))
    {
        var path = Path.Combine(Metadata[program + "Sources"], file);
        var line = Array.FindIndex(File.ReadAllLines(path), text => text.EndsWith($"// mark: {mark}", StringComparison.Ordinal)) + 1;
        Assert.True(line > 0, $"{file} has no line marked {mark}.");
        return $"{path}({line})";
    }

    public static string SourceFolder => Metadata["DescribedSources"];

    public static string RepositoryFolder { get; } = Path.GetFullPath(Path.Combine(Metadata["DescribedSources"], "../../../.."));

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    /// <summary>Runs any tool in the folder, and expects it to succeed.</summary>
    public void Tool(string name, params string[] args)
    {
        var outcome = Start(name, args);
        Assert.True(outcome.ExitCode == 0, outcome.Error);
    }

    public Outcome RunIn(string folder, params string[] args) => Start(Metadata[name + "Program"], args, folder);

    private Outcome Start(string program, string[] args, string? folder = null)
    {
        var start = new ProcessStartInfo(program, args)
        {
            WorkingDirectory = folder ?? Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["TERM"] = "xterm-256color";
        foreach (var (variable, value) in environment)
        {
            if (value is null) start.Environment.Remove(variable);
            else start.Environment[variable] = value;
        }
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, error.Result);
    }
}

/// <summary>What a process said.</summary>
public sealed partial record Outcome(int ExitCode, string Out, string Error)
{
    /// <summary>What stays on the screen: a line that was shown while waiting is taken away in the end.</summary>
    public string Screen => TakenAway().Replace(Out, "");

    [GeneratedRegex(@"[^\n]*\r\e\[K")]
    private static partial Regex TakenAway();
}
