using System.Diagnostics;

namespace Hardening.Nix.Tests;

/// <summary>Asks a program of this machine that needs root.</summary>
internal static class RealTool
{
    /// <summary>Skips the test where the program is missing or refuses everybody but root.</summary>
    public static void Needs(string program, string package)
    {
        var isThere = ((string[])["/usr/bin", "/usr/sbin", "/bin", "/sbin"]).Any(folder => File.Exists(Path.Combine(folder, program)));
        Assert.SkipUnless(isThere, $"needs {program}: apt-get install {package}");
        Assert.SkipUnless(Environment.IsPrivilegedProcess, $"needs root, to run {program}");
    }

    public static (int ExitCode, string Output) Run(string program, params IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["LC_ALL"] = "C.UTF-8", ["PATH"] = "/usr/sbin:/usr/bin:/sbin:/bin" },
        })!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }
}
