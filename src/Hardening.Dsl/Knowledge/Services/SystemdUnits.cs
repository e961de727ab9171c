namespace Hardening.Knowledge;

/// <summary>Names of units as systemd reads them.</summary>
/// <remarks>systemd.special(7), systemd.unit(5).</remarks>
internal static class SystemdUnits
{
    private static readonly string[] Types = ["service", "target", "socket", "timer", "mount", "automount", "path", "slice", "scope", "swap", "device"];

    private static readonly string[] Targets =
    [
        "multi-user", "graphical", "default", "network", "network-online", "network-pre", "sysinit", "basic", "timers", "sockets", "paths", "slices", "local-fs", "local-fs-pre", "remote-fs", "remote-fs-pre",
        "shutdown", "sleep", "suspend", "hibernate", "hybrid-sleep", "suspend-then-hibernate", "sound", "bluetooth", "printer", "smartcard", "swap", "time-sync", "time-set", "nss-lookup", "nss-user-lookup",
        "getty", "getty-pre", "rescue", "emergency", "reboot", "poweroff", "halt", "kexec", "umount", "final", "exit", "initrd", "initrd-fs", "initrd-root-device", "initrd-root-fs", "initrd-usr-fs", "initrd-switch-root",
        "cryptsetup", "cryptsetup-pre", "veritysetup", "integritysetup", "graphical-session", "graphical-session-pre", "xdg-desktop-autostart", "rpcbind", "boot-complete", "first-boot-complete", "factory-reset",
        "machines", "usb-gadget", "remote-cryptsetup", "remote-veritysetup", "soft-reboot", "system-update", "system-update-pre", "storage-target-mode", "tpm2", "user-units",
    ];

    /// <summary>Why systemd ignores a dependency; null where it does not.</summary>
    /// <param name="unit">As it is named in after, wants or wantedBy.</param>
    /// <param name="isDefined">Whether the description defines it.</param>
    public static string? FaultOf(string unit, Func<string, bool> isDefined)
    {
        if (unit.Length == 0 || unit.IndexOf('%') >= 0 || unit.IndexOf('$') >= 0) return null;
        var dot = unit.LastIndexOf('.');
        if (dot < 0) return "has no type, such as .service or .target";
        var type = unit.Substring(dot + 1);
        if (!Types.Contains(type)) return $"ends in .{type}, which is no type of unit";
        if (type != "target") return null;
        var name = unit.Substring(0, dot);
        return Targets.Contains(name) || isDefined(name) ? null : Targets.FirstOrDefault(known => known.Length > 6 && Distance(known, name) is 1 or 2) is { } near ? $"is not a target of systemd; {near}.target is" : null;
    }

    private static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 2) return 3;
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }
        return row[b.Length];
    }
}
