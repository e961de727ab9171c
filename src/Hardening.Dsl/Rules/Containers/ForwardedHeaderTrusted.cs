namespace Hardening.Rules;

/// <summary>A proxy that believes everybody about who asks.</summary>
public sealed class ForwardedHeaderTrusted : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6311", Layer.Services, Severity.Warning)
    {
        Title = "Proxy trusts X-Forwarded-For from any address",
        Why = "Any client can write the header that names the client address. If it is trusted from everywhere, IP bans and allow lists apply to an address of the attacker's choice.",
        Fix = "Trust only the tunnel or proxy in front of this one: TrustedProxies(\"127.0.0.1/32\").",
        Threat = Threats.NetworkAttack,
        References = [new Reference("Traefik documentation", "https://doc.traefik.io/traefik/")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var container in host.Containers.Certain)
        {
            foreach (var network in container.Traefik.TrustedProxies.Where(static item => item.IsCertain && item.Value.PrefixLength < 8))
                yield return At(network.Origin, $"{container.Name} trusts X-Forwarded-For from {network.Value}, {(network.Value.PrefixLength == 0 ? "which is any address" : "which is a large part of the internet")}.")
                    .Fix(new Edit.RemoveValue(network.Origin, network.Value));
        }
    }
}
