namespace Hardening.Rules;

/// <summary>Name servers are described, and nothing writes them to /etc/resolv.conf.</summary>
public sealed class ResolvConfEmpty : HostRule
{
    private static readonly NixosPath[] Writers = [.. new[] { "networking.resolvconf", "environment.etc.\"resolv.conf\"", "networking.networkmanager" }.Select(NixosPath.From)];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8025", Layer.Network, Severity.Error)
    {
        Title = "No program writes the name servers to /etc/resolv.conf",
        Why = "With systemd-networkd and without systemd-resolved, NixOS 25.11 leaves /etc/resolv.conf empty: no name is resolved, and upgrades and certificates fail.",
        Fix = "Leave out DisableResolved(), or build from 26.05, where resolvconf writes the file.",
        Threat = Threats.Outage,
        References = [Reference.NixosModule("config/resolvconf.nix"), Reference.NixosModule("tasks/network-interfaces-systemd.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var network = host.Network;
        if (host.Release > NixosRelease.V25_11 || !network.Networkd.Is(true) || !network.Resolved.Is(false) || network.NameServers.Certain.FirstOrDefault() is not { } server) yield break;
        if (Writers.Any(path => host.Reader.Sets(path).Answer != false)) yield break;
        yield return At(network.Resolved, $"Nothing writes {server} to /etc/resolv.conf of {host.Name}: no name is resolved.").With(network.Networkd).With(network.NameServers.OriginOf(server)!);
    }
}
