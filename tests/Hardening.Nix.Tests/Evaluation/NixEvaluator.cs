using System.ComponentModel;
using System.Diagnostics;

namespace Hardening.Nix.Tests.Evaluation;

/// <summary>Runs <c>nix-instantiate --eval</c>.</summary>
internal static class NixEvaluator
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Evaluates a file that is a function of strings and gives its result as JSON.</summary>
    /// <exception cref="NixEvaluationException">Nix refused it.</exception>
    public static string Evaluate(string file, params (string Name, string Value)[] arguments)
    {
        var start = new ProcessStartInfo("nix-instantiate")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { "--eval", "--strict", "--json", "--readonly-mode", file },
            Environment = { ["NIX_PATH"] = "" },
        };
        foreach (var (name, value) in arguments)
        {
            start.ArgumentList.Add("--argstr");
            start.ArgumentList.Add(name);
            start.ArgumentList.Add(value);
        }
        using var nix = Start(start);
        var errors = nix.StandardError.ReadToEndAsync();
        var output = nix.StandardOutput.ReadToEndAsync();
        if (!nix.WaitForExit(Patience))
        {
            nix.Kill(entireProcessTree: true);
            throw new NixEvaluationException($"nix-instantiate did not finish in {Patience}.");
        }
        return nix.ExitCode == 0 ? output.Result : throw new NixEvaluationException(errors.Result.Trim());
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException("These tests need nix-instantiate (Debian package nix-bin) in the PATH.", missing);
        }
    }
}
