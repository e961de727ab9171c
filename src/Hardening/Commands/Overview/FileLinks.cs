using Hardening.Overview.Pages;

namespace Hardening.Commands.Overview;

/// <summary>Links from the overview to the code and the flake, where they would hold for others too.</summary>
internal static class FileLinks
{
    /// <param name="folder">The overview's folder.</param>
    /// <param name="flake">The flake's folder.</param>
    public static Links From(string folder, string flake)
    {
        var (from, modules) = (Path.GetFullPath(folder), Path.GetFullPath(flake));
        var tree = WorkTreeOf(from);
        return new(
            origin => Path.IsPathRooted(origin.File) ? Reach(origin.File) : null,
            path => Reach(Path.Combine(modules, path)));

        // A link that leaves the work tree holds on this machine alone.
        string? Reach(string file) => tree is not null && file.StartsWith(tree + Path.DirectorySeparatorChar, StringComparison.Ordinal) && File.Exists(file)
            ? Path.GetRelativePath(from, file).Replace('\\', '/') : null;
    }

    private static string? WorkTreeOf(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
            if (Path.Exists(Path.Combine(at.FullName, ".git"))) return at.FullName;
        return null;
    }
}
