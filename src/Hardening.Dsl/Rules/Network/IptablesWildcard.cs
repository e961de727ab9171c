namespace Hardening.Rules;

/// <summary>An interface pattern in the form of iptables on a host whose firewall is nftables.</summary>
public sealed class IptablesWildcard : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8201", Layer.Firewall, Severity.Error)
    {
        Title = "Interface pattern has no effect: nftables reads it literally",
        Why = "\"ve-+\" is iptables' form for all interfaces that begin with ve-. nftables uses ve-* and reads the plus as part of the name, so the rule matches no interface: NAT and trust do not apply.",
        Fix = "Use * instead of +, or use Network.Nat and Firewall.Trust, which write the form of the back end.",
        Threat = Threats.Outage,
        References = [Reference.NixosModule("services/networking/nat-nftables.nix"), Reference.Man("nft(8)")],
    };

    private static readonly string[][] Lists = [["networking", "nat", "internalInterfaces"], ["networking", "firewall", "trustedInterfaces"], ["networking", "nat", "internalIPs"]];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (!host.Firewall.Backend.Is(FirewallBackend.Nftables)) yield break;
        foreach (var option in host.SaidBelow("networking"))
            if (Lists.Any(list => option.Path.SequenceEqual(list, StringComparer.Ordinal)) && option.Value.Texts().FirstOrDefault(IsOfIptables) is { } text)
                yield return At(option.Origins[0], $"\"{text}\" in {string.Join(".", option.Path)} matches no interface of {host.Name}: nftables writes \"{text.Substring(0, text.Length - 1)}*\".").With(host.Firewall.Backend);
            else if (option.Path is ["networking", "firewall", "interfaces", var name, ..] && IsOfIptables(name))
                yield return At(option.Origins[0], $"\"{name}\" in networking.firewall.interfaces matches no interface of {host.Name}: nftables writes \"{name.Substring(0, name.Length - 1)}*\".").With(host.Firewall.Backend);
    }

    private static bool IsOfIptables(string name) => name.Length > 1 && name[name.Length - 1] == '+';
}
