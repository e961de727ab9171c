namespace Hardening;

/// <summary>Settings of the connection table that are written before the table is there.</summary>
public sealed class SysctlNeedsModule : HostRule
{
    private static readonly KernelModule ConnectionTracking = KernelModule.Listed("nf_conntrack");

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1314", Layer.Network, Severity.Warning)
    {
        Title = "A sysctl is written before the module that has it is loaded",
        Why = "The settings of the connection table come with the module nf_conntrack, which the firewall brings along later. At the moment sysctls are written the key may not exist: it is passed over with a line in the log, and the default stays.",
        Mend = "Call Kernel.Load(\"nf_conntrack\"): modules in that list are loaded first.",
        Threat = Threats.FalseConfidence,
        References = [Reference.Kernel("networking/nf_conntrack-sysctl"), Reference.Man("sysctl.d(5)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        // NixOS loads a module of NAT at boot, which brings this one along.
        if (!host.Kernel.LoadedModules.Lacks(ConnectionTracking) || host.Network.HasNat) yield break;
        var early = host.Kernel.KnownSysctls().Where(static known => known.Key.Name.StartsWith("net.netfilter.nf_conntrack_", StringComparison.Ordinal));
        foreach (var (key, value, setting) in early)
        {
            yield return At(setting, $"{key} = {value} may be passed over: the module nf_conntrack is not loaded yet when it is written.")
                .FixByAdding(setting, "Load(\"nf_conntrack\")");
        }
    }
}
