using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Hardening.Nix.Tests.Output;

/// <summary>A run in a process of its own, which can be killed.</summary>
internal sealed class Driver : IDisposable
{
    private const int KilledExitCode = 128 + 9;
    private readonly Process _process;

    private Driver(Process process) => _process = process;

    public static string Program { get; } = Path.Join(AppContext.BaseDirectory, "Hardening.Nix.Tests.Writer");

    /// <summary>Where the runtime is that runs these tests, for <c>DOTNET_ROOT</c>.</summary>
    public static string DotnetRoot { get; } = Path.GetFullPath(Path.Join(RuntimeEnvironment.GetRuntimeDirectory(), "../../.."));

    public static Driver Start(string folder, string generation, params string[] options) =>
        StartWith([], folder, generation, options);

    public static Driver StartWith(
        Dictionary<string, string> environment, string folder, string generation, params string[] options)
    {
        var start = new ProcessStartInfo(Program)
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var argument in (string[])["write", folder, generation, .. options])
            start.ArgumentList.Add(argument);
        start.Environment["DOTNET_ROOT"] = DotnetRoot;
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return new Driver(Process.Start(start)!);
    }

    /// <summary>Lets a run go on that was started with <c>wait</c>, once it is ready.</summary>
    public Driver Go()
    {
        Assert.Equal("ready", _process.StandardOutput.ReadLine());
        _process.StandardInput.WriteLine();
        return this;
    }

    /// <summary>Ends it with SIGKILL, whatever it is doing.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Waits for its end by itself.</summary>
    /// <returns>Whether it was killed, and what it wrote.</returns>
    public (bool Killed, int ExitCode, string Output) End()
    {
        var complaints = _process.StandardError.ReadToEndAsync();
        var output = _process.StandardOutput.ReadToEnd() + complaints.Result;
        _process.WaitForExit();
        return (_process.ExitCode == KilledExitCode, _process.ExitCode, output);
    }

    public void Dispose() => _process.Dispose();
}
