using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Hardening.Nix.Tests;

/// <summary>The real Nix, as tests ask it: parse this, evaluate that. Needs no daemon and writes nothing to the store.</summary>
public static class NixTool
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Evaluates Nix text completely and gives its value as JSON.</summary>
    /// <exception cref="NixToolException">Nix refused the text; the message is Nix's.</exception>
    public static string Evaluate(string text) => WithFile(text, EvaluateFile);

    /// <summary>Evaluates a file completely and gives its value as JSON.</summary>
    /// <exception cref="NixToolException">Nix refused the file; the message is Nix's.</exception>
    public static string EvaluateFile(string path) => Run("--eval", "--strict", "--json", path);

    /// <summary>Evaluates a file completely, applied to arguments that are themselves Nix: <c>("lib", "import ./lib")</c>.</summary>
    public static string EvaluateFile(string path, params (string Name, string Expression)[] arguments) =>
        Run(["--eval", "--strict", "--json", path, .. arguments.SelectMany(argument => new[] { "--arg", argument.Name, argument.Expression })]);

    /// <summary>Parses Nix text and gives Nix's own print of the tree.</summary>
    /// <exception cref="NixToolException">Nix refused the text; the message is Nix's.</exception>
    public static string Parse(string text) => WithFile(text, ParseFile);

    /// <summary>Parses a file and gives Nix's own print of the tree.</summary>
    public static string ParseFile(string path) => Run("--parse", path);

    private static string WithFile(string text, Func<string, string> use)
    {
        var folder = Directory.CreateTempSubdirectory("hardening-nix");
        try
        {
            var path = Path.Combine(folder.FullName, "test.nix");
            File.WriteAllText(path, text, Utf8);
            return use(path);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("nix-instantiate", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
        };
        using var process = Start(start);
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new NixToolException(errors.GetAwaiter().GetResult());
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new NixToolException("nix-instantiate is missing: needs nix-bin: apt-get install nix-bin");
        }
    }
}

/// <summary>What Nix said when it refused something.</summary>
public sealed class NixToolException(string message) : Exception(message);
