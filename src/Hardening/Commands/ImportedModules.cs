namespace Hardening.Commands;

/// <summary>The files that a description depends on: modules in the output folder, which hosts import, their hardware reports, and the project's own table of options.</summary>
internal static class ImportedModules
{
    private const long LargestInBytes = 1 << 20;

    private static readonly EnumerationOptions Everywhere = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };

    /// <summary>The fleet, with the texts of what its hosts import. A file that cannot be read is one whose text is unknown.</summary>
    public static FleetModel Of(Fleet fleet, string folder) => Of(fleet.ToModel(), folder);

    /// <summary>The same, for a fleet that is described; without a folder, the text of every import is unknown.</summary>
    public static FleetModel Of(FleetModel model, string? folder)
    {
        var options = OwnOptions.Find();
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        if (folder is not null)
            foreach (var host in model.Hosts)
                if (host.Hardware.ReportPath.TryGet(out var report) && Read(Path.Combine(folder, report.BelowFolder)) is { } found) texts[report.ToString()] = found;
        if (model.Hosts.Any(static host => !host.Imports.IsEmpty) && Directory.Exists(folder))
            foreach (var file in Directory.EnumerateFiles(folder, "*.nix", Everywhere))
                if (Read(file) is { } text) texts[$"./{Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/')}"] = text;
        return texts.Count == 0 && options is null ? model : model.With(new ModuleFiles(texts, options));
    }

    private static string? Read(string file)
    {
        try
        {
            return !File.Exists(file) || new FileInfo(file).Length > LargestInBytes ? null : File.ReadAllText(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
