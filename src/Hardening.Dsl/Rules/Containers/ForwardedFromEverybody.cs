namespace Hardening.Rules;

/// <summary>A proxy that believes everybody about who asks.</summary>
public sealed class ForwardedFromEverybody : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6311", Layer.Services, Severity.Warning)
    {
        Title = "The proxy believes everybody about who asks",
        Why = "The header that names the sender can be written by anybody. Where it is believed from everywhere, bans and allow lists by address hit whom the attacker names.",
        Fix = "Name the tunnel or proxy before this one alone: TrustForwardedFrom(\"127.0.0.1/32\").",
        Threat = Threats.NetworkAttack,
        References = [new Reference("Traefik documentation", "https://doc.traefik.io/traefik/")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var container in host.Containers.Certain)
        {
            foreach (var network in container.Traefik.TrustedProxies.Where(static item => item.IsCertain && item.Value.PrefixLength < 8))
                yield return At(network.Origin, $"{container.Name} believes {network.Value} about who asks, {(network.Value.PrefixLength == 0 ? "which is everybody" : "which is a large part of the internet")}.")
                    .Fix(new Edit.RemoveValue(network.Origin, network.Value));
        }
    }
}
