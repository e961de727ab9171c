namespace Hardening.Rules;

/// <summary>A name server that cannot find those it asks.</summary>
public sealed class NameServerKnowsNobody : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6309", Layer.Services, Severity.Error)
    {
        Title = "The name server cannot find the servers it asks",
        Why = "AdGuard Home asks servers by name, and needs an address to ask for that name. NixOS refuses to build it without one; one on this host is the server itself, which cannot answer yet.",
        Fix = "Call Bootstrap(...) with addresses of servers elsewhere, for example Bootstrap(\"9.9.9.9\", \"149.112.112.112\").",
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
            if (dns.Bootstrap.IsEmpty) yield return At(dns.Enabled, $"AdGuard Home in {container.Name} knows no server by its address.");
            else if (dns.Bootstrap.All(server => server.Value.IsLoopback || host.Network.OwnAddresses().Any(own => own.Cidr.Address == server.Value.V4)))
                yield return At(dns.Bootstrap.First().Origin, $"AdGuard Home in {container.Name} asks {host.Name} for names, which asks it in turn.");
        }
    }
}
