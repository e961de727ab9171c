namespace Hardening.Commands;

/// <summary>The NixOS modules in the output folder, which hosts import.</summary>
internal static class ImportedModules
{
    private const long LargestInBytes = 1 << 20;

    private static readonly EnumerationOptions Everywhere = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };

    /// <summary>The fleet, with the texts of what its hosts import. A file that cannot be read is one whose text is unknown.</summary>
    public static FleetModel Of(Fleet fleet, string folder)
    {
        var model = fleet.ToModel();
        if (model.Hosts.All(static host => host.Imports.IsEmpty) || !Directory.Exists(folder)) return model;
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder, "*.nix", Everywhere))
            if (Read(file) is { } text) texts[$"./{Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/')}"] = text;
        return model.With(new ModuleFiles(texts));
    }

    private static string? Read(string file)
    {
        try
        {
            return new FileInfo(file).Length > LargestInBytes ? null : File.ReadAllText(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
