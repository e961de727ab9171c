namespace Hardening.Rules;

/// <summary>The host resolves names only through something that needs names to start.</summary>
public sealed class ResolverBehindItself : HostRule
{
    private static readonly OptionTest Servers = OptionTest.Read("networking.nameservers is-set");
    private static readonly OptionTest Ports = OptionTest.Read("virtualisation.oci-containers.containers.<name>.ports is-set");
    private static readonly OptionTest[] Fallbacks = [OptionTest.Read("services.resolved.enable = true"), OptionTest.Read("networking.networkmanager.enable = true")];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8411", Layer.Network, Severity.Info)
    {
        Title = "Names are resolved only by a service that needs them itself",
        Why = "The only name server is in an overlay network or in a container of this host. To connect or to fetch its image, that service resolves names: after a failure the host stays without DNS, and without time, updates and backups.",
        Fix = "Add a second name server that is reachable without it: Network.NameServers(\"100.100.100.100\", \"9.9.9.9\").",
        Threat = Threats.Outage,
        References = [Reference.NixosModule("tasks/network-interfaces.nix"), Reference.Man("resolv.conf(5)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var servers = host.InForce(Servers);
        if (servers is not { IsKnown: true, Value: NixosValue.List { Items.Count: > 0 } } || Fallbacks.Any(test => test.Of(host.InForce(test)) != false)) yield break;
        string[] names = [.. servers.Value.Texts()];
        if (names.Length > 0 && names.All(Overlays.IsAddress))
            yield return At(servers.Origins[0], $"{host.Name} resolves names through {Words.And(names)} only, {Words.Those(names.Length, "an address", "addresses")} of an overlay network.").With(servers.Origins);
        else if (names.All(static name => name is "127.0.0.1" or "::1") && ContainerWithPort53(host) is var (container, origins))
            yield return At(servers.Origins[0], $"{host.Name} resolves names through its container {container} only, whose image is fetched by name.").With(servers.Origins).With(origins);
    }

    private static (string Name, IReadOnlyList<Origin> Origins)? ContainerWithPort53(HostModel host)
    {
        foreach (var (name, ports) in host.Each(Ports))
            if (ports.IsKnown && ports.Value.Texts().Any(static port => port.EndsWith(":53", StringComparison.Ordinal) || port.EndsWith(":53/udp", StringComparison.Ordinal))) return (name, ports.Origins);
        return null;
    }
}
