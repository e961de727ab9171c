namespace Hardening.Rules;

/// <summary>A name server that answers everybody.</summary>
public sealed class OpenResolver : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6310", Layer.Services, Severity.Info)
    {
        Title = "DNS resolver answers any client",
        Why = "A small query with a forged source address causes a large answer to the victim: open resolvers are used for amplification attacks.",
        Fix = "Call AllowClients(...) with the local networks, and 127.0.0.0/8 for the host itself.",
        Threat = Threats.NetworkAttack,
        References = [new Reference("RFC 5358, Preventing Use of Recursive Nameservers in Reflector Attacks", "https://www.rfc-editor.org/rfc/rfc5358")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var container in host.Containers.Certain)
        {
            var dns = container.AdGuardHome;
            if (!dns.Enabled.Is(true) || dns.AllowedClients.IsOpen || !container.Network.Is(static network => network is ContainerNetwork.OfTheHost)) continue;
            var all = dns.AllowedClients.Where(static network => network.Value.PrefixLength == 0).ToArray();
            if (dns.AllowedClients.IsEmpty) yield return At(dns.Enabled, $"{container.Name} answers any client that reaches port 53 of {host.Name}.").With(container.Network);
            else if (all.Length > 0) yield return At(all[0].Origin, $"{container.Name} answers any client that reaches port 53 of {host.Name}.").With(container.Network);
        }
    }
}
