namespace Hardening.Nix.Output;

/// <summary>The folders that lead to files.</summary>
internal static class Folders
{
    /// <summary>Every folder on the way to the files, outer ones first, without the output folder itself.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<string> paths)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            for (var folder = Parent(path); folder.Length > 0 && seen.Add(folder); folder = Parent(folder)) { }
        }
        return [.. seen.Order(StringComparer.Ordinal)]; // a folder's name is a prefix of what is in it
    }

    /// <summary>The folder a path is in; empty for the output folder itself.</summary>
    public static string Parent(string path) => path[..Math.Max(0, path.LastIndexOf('/'))];
}
