namespace Hardening.Model;

/// <summary>Paths of modules below the output folder.</summary>
internal static class ModulePath
{
    /// <summary>A path as it is written in a file of a folder, from the output folder on; one that leaves it starts with <c>../</c>.</summary>
    public static string From(string folder, string written)
    {
        if (written.StartsWith("/", StringComparison.Ordinal)) return written;
        var parts = new List<string>();
        foreach (var part in $"{folder}/{written}".Split('/'))
        {
            if (part is "" or ".") continue;
            if (part == ".." && parts.Count > 0 && parts[parts.Count - 1] != "..") parts.RemoveAt(parts.Count - 1);
            else parts.Add(part);
        }
        var path = string.Join("/", parts);
        return path.StartsWith("..", StringComparison.Ordinal) ? path : $"./{path}";
    }

    /// <summary>The folder of a file.</summary>
    public static string FolderOf(string file) => file.Substring(0, file.LastIndexOf('/'));
}
