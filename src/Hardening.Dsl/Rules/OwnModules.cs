namespace Hardening;

/// <summary>What imported modules of the user's own and options of services may do, unseen by any rule.</summary>
internal static class OwnModules
{
    private static readonly NixosPath Services = NixosPath.From("services");

    /// <summary>True when no imported module can be expected to set anything but hardware and disks.</summary>
    public static bool AreSilent(HostModel host) =>
        !host.Imports.IsOpen && host.Imports.All(static import => IsAboutHardware(import.Value));

    /// <summary>True when no service can be expected beside those that facets describe.</summary>
    public static bool AddNoService(HostModel host) => AreSilent(host) && !host.Nixos.MaySet(Services);

    // nixos-generate-config writes hardware-configuration.nix, and disko's files are usually disk-config.nix or disko.nix.
    private static bool IsAboutHardware(string path)
    {
        var name = path.Substring(path.LastIndexOf('/') + 1);
        return name.StartsWith("hardware", StringComparison.Ordinal) || name.StartsWith("disk", StringComparison.Ordinal);
    }
}
