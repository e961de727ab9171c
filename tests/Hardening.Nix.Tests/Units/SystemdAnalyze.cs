using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Hardening.Nix.Tests.Units;

/// <summary>What the machine's own systemd says of units that it never starts.</summary>
internal sealed partial class SystemdAnalyze : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("systemd").FullName;

    public static int Version { get; } = int.Parse(FirstNumber().Match(Run("--version").Output).Value, CultureInfo.InvariantCulture);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>What it complains about.</summary>
    public string[] Verify(params (string Name, string Text)[] units) =>
        [.. Run(["verify", "--man=no", "--recursive-errors=no", .. units.Select(unit => Write(unit.Name, unit.Text))]).Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>How exposed a service is, from 0 to 10.</summary>
    public double Exposure(string name, string text)
    {
        var output = Run("security", "--offline=true", "--no-pager", Write(name, text)).Output;
        return double.Parse(Overall().Match(output).Groups[1].Value, CultureInfo.InvariantCulture);
    }

    /// <summary>All names of a kind it knows, such as <c>capability</c>.</summary>
    public static string[] Known(string kind) => Run(kind).Output.Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static (string Output, string Error) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("systemd-analyze", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["SYSTEMD_COLORS"] = "0";
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (output, error.Result);
    }

    [GeneratedRegex(@"\d+")]
    private static partial Regex FirstNumber();

    [GeneratedRegex(@"Overall exposure level for \S+: ([\d.]+)")]
    private static partial Regex Overall();
}
