namespace Hardening.Rules;

/// <summary>A protection that is set for "all" interfaces in keys where "all" does not protect.</summary>
public sealed class OnlyAllInterfaces : HostRule
{
    private static readonly Redirect[] Redirects =
    [
        new("net.ipv4.conf.", "accept_redirects", "an interface that does not forward accepts if either allows it"),
        new("net.ipv4.conf.", "send_redirects", "an interface sends if either allows it"),
        new("net.ipv4.conf.", "secure_redirects", "an interface accepts if either allows it"),
        new("net.ipv6.conf.", "accept_redirects", "for IPv6 the value for all is stored and never read"),
    ];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1311", Layer.Network, Severity.Warning)
    {
        Title = "Redirects are refused for all, which covers no interface",
        Why = "How conf.all and an interface's value combine differs from key to key. For redirects the interface's default 1 is enough: a neighbour can still redirect the host's packets to itself.",
        Fix = "Also set conf.default, which interfaces inherit; RefuseRedirects() sets both for IPv4.",
        Threat = Threats.NetworkAttack,
        References = [Reference.Kernel("networking/ip-sysctl")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (host.Kernel.Sysctls.IsOpen) yield break;
        foreach (var redirect in Redirects)
        {
            var all = host.Kernel.Sysctl(redirect.All);
            if (!all.IsNumber(0) || host.Kernel.Sysctls.Any(item => redirect.IsSaidElsewhere(item.Value)) || (redirect.IsIPv6 && MayBeWithoutIPv6(host))) continue;
            yield return At(all, $"{redirect.All} = 0 alone leaves the interfaces at 1: {redirect.Reason}.")
                .FixByAdding(all, $"Sysctl(\"{redirect.Prefix}default.{redirect.Name}\", 0)");
        }
    }

    private static bool MayBeWithoutIPv6(HostModel host) => !host.Network.IPv6.IsUnset || !host.Kernel.Parameter("ipv6.disable").IsUnset;

    private sealed record Redirect(string Prefix, string Name, string Reason)
    {
        public SysctlKey All { get; } = SysctlKey.Unlisted($"{Prefix}all.{Name}");

        public bool IsIPv6 => Prefix.StartsWith("net.ipv6.", StringComparison.Ordinal);

        public bool IsSaidElsewhere(SysctlKey key) =>
            key.Name.StartsWith(Prefix, StringComparison.Ordinal) && key.Name.EndsWith("." + Name, StringComparison.Ordinal) && key != All;
    }
}
