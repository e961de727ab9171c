using System.Text;
using Hardening.Nix.Output;

namespace Hardening.Nix.Tests.Output;

/// <summary>An output folder of one test, in a place whose name has spaces and letters beyond ASCII.</summary>
internal sealed class TestFolder : IDisposable
{
    private readonly string _base = Directory.CreateTempSubdirectory("hardening tests ").FullName;

    public TestFolder() => Root = Path.Join(_base, "mein flöke ✓");

    public string Root { get; }

    public static OutputOptions Options { get; } = new() { ToolVersion = "1.0" };

    public static OutputOptions Force { get; } = Options with { Force = true };

    public static OutputFiles Files(params (string Path, string Text)[] files) => OutputFiles.From(
        files.Select(file => new OutputFile(OutputPath.From(file.Path), Encoding.UTF8.GetBytes(file.Text))));

    public OutputResult Write(params (string Path, string Text)[] files) => FlakeOutput.Write(Root, Files(files), Options);

    public OutputResult Write(OutputOptions options, params (string Path, string Text)[] files) =>
        FlakeOutput.Write(Root, Files(files), options);

    public OutputException Refused(OutputOptions options, params (string Path, string Text)[] files) =>
        Assert.Throws<OutputException>(() => FlakeOutput.Write(Root, Files(files), options));

    public string Full(string path) => Path.Join(Root, path);

    public string Text(string path) => File.ReadAllText(Full(path));

    public void Put(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Full(path))!);
        File.WriteAllText(Full(path), text);
    }

    /// <summary>Files of the user's own, such as a flake has them.</summary>
    public UserFiles PutUserFiles() => UserFiles.Put(this);

    /// <summary>Every file with its text, links as their targets; without what is of one machine alone.</summary>
    public SortedDictionary<string, string> Tree()
    {
        var tree = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Add(new DirectoryInfo(Root));
        tree.Remove(".hardening/lock");
        return tree;

        void Add(DirectoryInfo folder)
        {
            foreach (var entry in folder.EnumerateFileSystemInfos())
            {
                var text = entry switch
                {
                    { LinkTarget: { } target } => $"link to {target}",
                    DirectoryInfo => "folder",
                    _ => File.ReadAllText(entry.FullName),
                };
                tree.Add(Path.GetRelativePath(Root, entry.FullName), text);
                if (text == "folder")
                    Add((DirectoryInfo)entry);
            }
        }
    }

    /// <summary>Every entry with its number and the times of its last change, as the kernel keeps them.</summary>
    public string Times() => Tool.Run("find", Root, "-printf", "%p %i %T@ %C@\\n");

    public void Dispose() => Directory.Delete(_base, recursive: true);
}
