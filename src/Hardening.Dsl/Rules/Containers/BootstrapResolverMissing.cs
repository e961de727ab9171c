namespace Hardening.Rules;

/// <summary>A name server that cannot find those it asks.</summary>
public sealed class BootstrapResolverMissing : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6309", Layer.Services, Severity.Error)
    {
        Title = "DNS resolver cannot find its upstream servers",
        Why = "AdGuard Home's upstream servers are names, and it needs a bootstrap address to resolve them. NixOS refuses to build it without one; a bootstrap address on this host is the resolver itself, which cannot answer yet.",
        Fix = "Call Bootstrap(...) with addresses of other resolvers, for example Bootstrap(\"9.9.9.9\", \"149.112.112.112\").",
        Threat = Threats.Outage,
        References = [Reference.NixosModule("services/networking/adguardhome.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var container in host.Containers.Certain)
        {
            var dns = container.AdGuardHome;
            if (!dns.Enabled.Is(true) || dns.Bootstrap.IsOpen) continue;
            if (dns.Bootstrap.IsEmpty) yield return At(dns.Enabled, $"AdGuard Home in {container.Name} has no bootstrap address.");
            else if (dns.Bootstrap.All(server => server.Value.IsLoopback || host.Network.OwnAddresses().Any(own => own.Cidr.Address == server.Value.V4)))
                yield return At(dns.Bootstrap.First().Origin, $"AdGuard Home in {container.Name} uses {host.Name} as bootstrap resolver, which forwards to it.");
        }
    }
}
