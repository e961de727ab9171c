namespace Hardening.Rules;

/// <summary>Sysctls of a module that are written before the module is loaded.</summary>
public sealed class SysctlNeedsModule : HostRule
{
    private const string Prefix = "module ";

    // The initrd loads these for the disks it finds; a module of storage that is described comes with its file system.
    private static readonly string[] OfDisks = ["cdrom", "md_mod", "scsi_mod"];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1314", Layer.Network, Severity.Warning)
    {
        Title = "Sysctl is written before its module is loaded",
        Why = "The key belongs to a module that is loaded later: by hardware, by the firewall, or on first use. If the key does not exist when sysctls are written, it is skipped with a log line and the default stays.",
        Fix = "Call Kernel.Load(...) with the module that the message names: those modules are loaded before sysctls are written.",
        Threat = Threats.FalseConfidence,
        References = [Reference.Man("sysctl.d(5)"), Reference.Man("modules-load.d(5)"), Reference.Kernel("networking/nf_conntrack-sysctl"), new("NixOS/nixpkgs#44541", "https://github.com/NixOS/nixpkgs/issues/44541")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var (key, value, setting) in host.Kernel.KnownSysctls())
        {
            if (key.Facts is not { Needs: { } needs, ReadOnly: false } || !needs.StartsWith(Prefix, StringComparison.Ordinal)) continue;
            var modules = needs.Substring(Prefix.Length).Split([" or "], StringSplitOptions.None);
            if (modules.Any(module => IsThere(host, module))) continue;
            yield return At(setting, $"{key} = {value} may be skipped: module {string.Join(" or ", modules)} is not loaded yet when sysctls are written.")
                .FixByAdding(setting, $"Load(\"{modules[0]}\")");
        }
    }

    private static bool IsThere(HostModel host, string module) =>
        KernelModule.Listed(module) is var listed
        && (!host.Kernel.LoadedModules.Lacks(listed) || !host.Boot.EarlyModules.Lacks(listed) || OfDisks.Contains(module)
            // NixOS loads a module for NAT at boot, which brings this one along.
            || (module == "nf_conntrack" && host.Network.HasNat)
            || host.Storage.Mounts.Any(mount => mount.Format.Is(format => format.ToString().Equals(module, StringComparison.OrdinalIgnoreCase))));
}
