using System.Diagnostics;

namespace Hardening.Tests.Values;

/// <summary>Asks a program of the host; a program that is missing fails the test.</summary>
internal static class Tool
{
    public static (int ExitCode, string Output, string Error) Run(string program, params IEnumerable<string> arguments) =>
        RunWithInput(null, program, arguments);

    public static (int ExitCode, string Output, string Error) RunWithInput(string? input, string program, params IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["LC_ALL"] = "C.UTF-8", ["TZ"] = "UTC", ["SYSTEMD_COLORS"] = "0" },
        })!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
