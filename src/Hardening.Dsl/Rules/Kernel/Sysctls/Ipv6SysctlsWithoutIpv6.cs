namespace Hardening.Rules;

/// <summary>Settings of IPv6 on a kernel that is started without it.</summary>
public sealed class Ipv6SysctlsWithoutIpv6 : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1312", Layer.Network, Severity.Info)
    {
        Title = "IPv6 sysctls on a host without IPv6",
        Why = "With ipv6.disable=1 the kernel has no IPv6 settings: each is skipped with a log line at every boot.",
        Fix = "Leave out the net.ipv6 settings.",
        Threat = Threats.FalseConfidence,
        References = [Reference.Kernel("networking/ipv6"), Reference.Man("sysctl.d(5)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var disabled = host.Kernel.Parameter("ipv6.disable");
        if (!disabled.Is("1")) yield break;
        foreach (var (key, value, setting) in host.Kernel.KnownSysctls())
        {
            if (key.Name.StartsWith("net.ipv6.", StringComparison.Ordinal))
                yield return At(setting, $"{key} = {value} has no effect: the kernel is started without IPv6 ({disabled}).").With(disabled).FixByRemoving(setting);
        }
    }
}
