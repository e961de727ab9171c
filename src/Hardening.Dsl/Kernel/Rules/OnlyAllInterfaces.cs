namespace Hardening;

/// <summary>A protection that is set for "all" interfaces in keys where "all" does not protect.</summary>
public sealed class OnlyAllInterfaces : HostRule
{
    private static readonly (string Family, string Name, string Reason)[] Keys =
    [
        ("ipv4", "accept_redirects", "an interface that does not forward accepts when either says so"),
        ("ipv4", "send_redirects", "an interface sends when either says so"),
        ("ipv4", "secure_redirects", "an interface accepts when either says so"),
        ("ipv6", "accept_redirects", "for IPv6 the value for all is stored and nothing reads it"),
    ];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1311", Layer.Network, Severity.Warning)
    {
        Title = "Redirects are refused for all interfaces, which refuses them for none",
        Why = "How conf.all and the value of an interface go together differs from key to key. For redirects the interface's own 1, which it starts with, is enough: a neighbour can still steer the host's packets to itself.",
        Mend = "Set conf.default too, from which interfaces take their value; RefuseRedirects() does both for IPv4.",
        Threat = Threats.NetworkAttack,
        References = [Reference.Kernel("networking/ip-sysctl")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (host.Kernel.Sysctls.IsOpen) yield break;
        foreach (var (family, name, reason) in Keys)
        {
            var prefix = $"net.{family}.conf.";
            var all = host.Kernel.Sysctl(SysctlKey.Unlisted(prefix + "all." + name));
            if (!all.IsNumber(0) || host.Kernel.Sysctls.Any(item => IsOther(item.Value, prefix, name)) || (family == "ipv6" && MayBeWithoutIPv6(host))) continue;
            yield return At(all, $"{prefix}all.{name} = 0 alone leaves interfaces at 1: {reason}.").FixByAdding(all, $"Sysctl(\"{prefix}default.{name}\", 0)");
        }
    }

    private static bool IsOther(SysctlKey key, string prefix, string name) =>
        key.Name.StartsWith(prefix, StringComparison.Ordinal) && key.Name.EndsWith("." + name, StringComparison.Ordinal) && key.Name != $"{prefix}all.{name}";

    private static bool MayBeWithoutIPv6(HostModel host) => !host.Network.IPv6.IsUnset || !host.Kernel.Parameter("ipv6.disable").IsUnset;
}
