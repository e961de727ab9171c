using System.Diagnostics;

namespace Hardening.Package.Tests;

/// <summary>Runs commands of the SDK as a user does.</summary>
internal static class Tool
{
    /// <summary>Runs <c>dotnet</c> in a folder.</summary>
    public static Outcome Dotnet(string folder, IReadOnlyDictionary<string, string> environment, params IEnumerable<string> args) => Run(folder, environment, "dotnet", args);

    /// <summary>Runs a program in a folder.</summary>
    public static Outcome Run(string folder, IReadOnlyDictionary<string, string> environment, string program, params IEnumerable<string> args)
    {
        var start = new ProcessStartInfo(program, args) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        // What the build of these tests left in the environment is none of the user's.
        foreach (var name in start.Environment.Keys.Where(IsOfABuild).ToArray()) start.Environment.Remove(name);
        // A server that outlives the command would keep its streams open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, error.Result);
    }

    private static bool IsOfABuild(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name is "CI" or "Configuration" or "HardeningCheckOnBuild";
}

/// <summary>What a command said.</summary>
internal sealed record Outcome(int ExitCode, string Out, string Error)
{
    public Outcome Succeeded()
    {
        Assert.True(ExitCode == 0, Out + Error);
        return this;
    }
}
