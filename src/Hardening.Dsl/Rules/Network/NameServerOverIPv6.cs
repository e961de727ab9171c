namespace Hardening.Rules;

/// <summary>A name server that can be reached over IPv6 alone, on a host without IPv6.</summary>
public sealed class NameServerOverIPv6 : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD2013", Layer.Network, Severity.Warning)
    {
        Title = "A name server is to be asked over IPv6, which is switched off",
        Why = "The entry is dead. Where it was to stand in for another server, nothing stands in; where it is the only one, the host finds no names at all.",
        Fix = "Write the server's IPv4 address, or leave out DisableIPv6().",
        Threat = Threats.Outage,
        References = [Reference.Kernel("networking/ipv6"), Reference.Man("resolv.conf(5)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (host.IPv6Off() is not { } off) yield break;
        foreach (var server in host.Network.NameServers.Where(static item => item.IsCertain && item.Value.V6 is not null))
            yield return At(server.Origin, $"The name server {server.Value} cannot be asked: {host.Name} has no IPv6.").With(off)
                .Fix(new Edit.RemoveValue(server.Origin, server.Value));
    }
}
