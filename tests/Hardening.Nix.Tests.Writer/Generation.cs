using System.Text;
using Hardening.Nix.Output;

namespace Hardening.Nix.Tests.Writer;

/// <summary>Flakes that differ as those of successive runs do: some files stay, some change, some come, some go.</summary>
public static class Generation
{
    /// <summary>A flake; <c>old</c> and <c>new</c> share about a third of their files.</summary>
    public static OutputFiles Named(string name, int hosts = 3)
    {
        var files = new List<OutputFile> { File("flake.nix", name), File("shared/unchanged.nix", "always") };
        for (var host = 0; host < hosts; host++)
        {
            files.Add(File($"hosts/h{host}/kernel.nix", name));
            files.Add(File($"hosts/h{host}/unchanged.nix", "always"));
            files.Add(File($"hosts/h{host}/only-{name}.nix", name));
        }
        files.Add(File($"hosts/leaves-with-{name}/deep/er.nix", name));
        return OutputFiles.From(files);
    }

    /// <summary>A file of many lines that all name the generation, so that any mixture shows.</summary>
    public static OutputFile File(string path, string generation, int lines = 200) => new(
        OutputPath.From(path),
        Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, lines).Select(line => $"# {path} {generation} {line}\n"))));
}
