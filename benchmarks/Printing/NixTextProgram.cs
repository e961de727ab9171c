using System.Diagnostics;
using System.Text.Json;

namespace Hardening.Benchmarks.Printing;

/// <summary>Prints values as Nix text with a program in Nix: recursion over sets and lists, escapes, indentation.</summary>
internal sealed class NixTextProgram
{
    private const string Program =
        """
        let
          values = builtins.fromJSON (builtins.readFile ./values.json);
          join = builtins.concatStringsSep;
          quote = text: "\"" + builtins.replaceStrings [ "\\" "\"" "\n" "\${" ] [ "\\\\" "\\\"" "\\n" "\\\${" ] text + "\"";
          name = key: if builtins.match "[a-zA-Z_][a-zA-Z0-9_'-]*" key != null then key else quote key;
          print =
            indent: value:
            let
              inner = indent + "  ";
              lines = map (line: inner + line + "\n");
            in
            if builtins.isAttrs value then
              "{\n" + join "" (lines (map (key: "${name key} = ${print inner value.${key}};") (builtins.attrNames value))) + indent + "}"
            else if builtins.isList value then
              "[\n" + join "" (lines (map (print inner) value)) + indent + "]"
            else if builtins.isString value then
              quote value
            else
              builtins.toJSON value;
        in
        print "" values
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hardening-benchmark");

    public NixTextProgram(object values)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "values.json"), JsonSerializer.Serialize(values));
        File.WriteAllText(Path.Combine(_folder.FullName, "print.nix"), Program);
    }

    public int Run()
    {
        var start = new ProcessStartInfo("nix-instantiate", ["--eval", "--strict", "--json", Path.Combine(_folder.FullName, "print.nix")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var length = process.StandardOutput.ReadToEnd().Length;
        process.WaitForExit();
        return process.ExitCode == 0 ? length : throw new InvalidOperationException("nix-instantiate failed.");
    }

    public void Remove() => _folder.Delete(recursive: true);
}
