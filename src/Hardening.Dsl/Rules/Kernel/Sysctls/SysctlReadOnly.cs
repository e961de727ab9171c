namespace Hardening.Rules;

/// <summary>A sysctl that the kernel lets nobody write.</summary>
public sealed class SysctlReadOnly : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8205", Layer.Kernel, Severity.Warning)
    {
        Title = "Sysctl is read-only, so it fails at each boot",
        Why = "The kernel refuses every write to this key. systemd-sysctl reports an error at each boot, and the value does not change.",
        Fix = "Leave it out. Multicast forwarding, for example, is controlled by the multicast routing daemon.",
        Threat = Threats.FalseConfidence,
        References = [Reference.Kernel("networking/ip-sysctl"), Reference.Man("systemd-sysctl.service(8)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host) =>
        from known in host.Kernel.KnownSysctls()
        where known.Key.Facts is { ReadOnly: true }
        group known by known.Key.Name.Substring(known.Key.Name.LastIndexOf('.') + 1) into same
        let first = same.First()
        select same.Skip(1).Aggregate(
            At(first.Setting.Origins[0], $"{string.Join(" and ", same.Select(static known => known.Key.Name))} on {host.Name} cannot be written: the key is read-only."), static (finding, known) => finding.With(known.Setting));
}
