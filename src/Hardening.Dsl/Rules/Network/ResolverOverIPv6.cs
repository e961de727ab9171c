namespace Hardening.Rules;

/// <summary>A name server that can be reached over IPv6 alone, on a host without IPv6.</summary>
public sealed class ResolverOverIPv6 : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD2013", Layer.Network, Severity.Warning)
    {
        Title = "Resolver has an IPv6 address, but IPv6 is disabled",
        Why = "The entry is never used. If it is the only one, the host resolves no names.",
        Fix = "Use the resolver's IPv4 address, or leave out DisableIPv6().",
        Threat = Threats.Outage,
        References = [Reference.Kernel("networking/ipv6"), Reference.Man("resolv.conf(5)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (host.IPv6Off() is not { } off) yield break;
        foreach (var server in host.Network.NameServers.Where(static item => item.IsCertain && item.Value.V6 is not null))
            yield return At(server.Origin, $"Resolver {server.Value} cannot be reached: {host.Name} has no IPv6.").With(off)
                .Fix(new Edit.RemoveValue(server.Origin, server.Value));
    }
}
