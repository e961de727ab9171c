namespace Hardening;

/// <summary>What imported modules of the user's own may set, unseen by any rule.</summary>
internal static class OwnModules
{
    /// <summary>True when no imported module can be expected to set anything but hardware and disks.</summary>
    public static bool AreSilent(HostModel host) =>
        !host.Imports.IsOpen && host.Imports.All(static import => IsAboutHardware(import.Value));

    // nixos-generate-config writes hardware-configuration.nix, and disko's files are usually disk-config.nix or disko.nix.
    private static bool IsAboutHardware(string path)
    {
        var name = path.Substring(path.LastIndexOf('/') + 1);
        return name.StartsWith("hardware", StringComparison.Ordinal) || name.StartsWith("disk", StringComparison.Ordinal);
    }
}
