using System.Text.Json.Nodes;

namespace Hardening.Findings;

/// <summary>The folder that a log names files from, so that it means the same on another machine: that of the repository, or else the current one.</summary>
internal static class SourceRoot
{
    /// <summary>What the folder is called in a log.</summary>
    public const string Id = "SRCROOT";

    private static readonly string Folder = Find() ?? Environment.CurrentDirectory;

    public static string Uri { get; } = new Uri(Folder.TrimEnd(Path.DirectorySeparatorChar) + "/").AbsoluteUri;

    /// <summary>A file as SARIF names it: from the root when it is below.</summary>
    public static JsonObject Locate(string file)
    {
        if (!Path.IsPathRooted(file)) return new() { ["uri"] = Escaped(file) };
        var relative = Path.GetRelativePath(Folder, file);
        return relative.StartsWith("..", StringComparison.Ordinal)
            ? new() { ["uri"] = new Uri(file).AbsoluteUri }
            : new() { ["uri"] = Escaped(relative), ["uriBaseId"] = Id };
    }

    private static string Escaped(string path) => string.Join('/', path.Split('/', '\\').Select(System.Uri.EscapeDataString));

    private static string? Find()
    {
        var folder = new DirectoryInfo(Environment.CurrentDirectory);
        while (folder is not null && !Path.Exists(Path.Combine(folder.FullName, ".git"))) folder = folder.Parent;
        return folder?.FullName;
    }
}
