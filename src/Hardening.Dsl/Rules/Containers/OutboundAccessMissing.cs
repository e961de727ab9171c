namespace Hardening.Rules;

/// <summary>A container that needs the outside and has no way there.</summary>
public sealed class OutboundAccessMissing : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6213", Layer.Containers, Severity.Warning)
    {
        Title = "A service needs outbound access and its container has none",
        Why = "A container with a private network reaches only the host until the host translates its addresses (NAT). Certificates are not renewed and names are not resolved.",
        Fix = "Call Network.Nat(outside, \"ve-*\") with the interface of the default route.",
        Threat = Threats.Outage,
        References = [Reference.NixosModule("virtualisation/nixos-containers.nix"), Reference.NixosModule("services/networking/nat.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (!host.Network.NatExternal.IsUnset || !host.Network.NatInternal.IsEmpty) yield break;
        foreach (var container in host.Containers.Certain)
        {
            if (!container.HasOwnNetwork) continue;
            var finding = At(container.Network, $"{container.Name} needs outbound access and only reaches {host.Name}.");
            if (container.AdGuardHome.Enabled.Is(true)) yield return finding.With(container.AdGuardHome.Enabled);
            else if (container.Traefik.CloudflareToken.TryGet(out _)) yield return finding.With(container.Traefik.CloudflareToken);
        }
    }
}
