namespace Hardening.Rules;

/// <summary>A host that asks itself for names, with nothing described that answers.</summary>
public sealed class ResolverMissing : HostRule
{
    private static readonly Port Dns = Port.From(53);

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD2012", Layer.Network, Severity.Warning)
    {
        Title = "Host uses itself as resolver, and no resolver runs on it",
        Why = "Without name resolution there are no updates and no certificates, and most services fail.",
        Fix = "Use a resolver on the network in NameServers(...), or import the module that runs the resolver on this host.",
        Threat = Threats.Outage,
        References = [Reference.Man("resolv.conf(5)"), Reference.NixosModule("config/resolvconf.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var servers = host.Network.NameServers;
        if (servers.IsOpen || servers.IsEmpty || !RunsNoResolver(host) || host.Nixos.MayRun(ServiceKinds.Resolvers) || MayServeNames(host.Firewall) || MayServeNames(host.Containers)) yield break;
        var own = host.Network.OwnAddresses().Select(static own => (Address: own.Cidr.Address.ToString(), own.Origin))
            .Concat(host.Network.OwnIPv6Addresses().Select(static own => (Address: own.Cidr.Address.ToString(), own.Origin))).ToArray();
        if (!servers.All(server => server.Value.IsLoopback || own.Any(address => address.Address == server.Value.ToString()))) yield break;
        var first = servers.First();
        var finding = At(first.Origin, $"{host.Name} uses only itself ({Words.And([.. servers.Select(static server => server.Value.ToString())])}) as resolver, and nothing that is described answers there.");
        yield return own.Where(address => servers.Any(server => server.Value.ToString() == address.Address)).Aggregate(finding, static (f, address) => f.With(address.Origin));
    }

    // systemd-resolved comes with systemd-networkd unless it is switched off; it never answers on addresses of the network.
    private static bool RunsNoResolver(HostModel host) => host.Network.Resolved.Is(false) || (host.Network.Resolved.IsUnset && host.Network.Networkd.IsUnset);

    // Who opens the port of name servers has one, even where no rule can see it.
    private static bool MayServeNames(FirewallModel firewall) =>
        !firewall.Everywhere.Udp.Lacks(Dns) || !firewall.Everywhere.Tcp.Lacks(Dns) || firewall.Interfaces.IsOpen
        || firewall.Interfaces.Any(name => firewall.On(name.Value) is var open && (!open.Udp.Lacks(Dns) || !open.Tcp.Lacks(Dns)));

    private static bool MayServeNames(ContainersModel containers) =>
        containers.All.IsOpen || containers.All.Any(static item => !item.IsCertain)
        || containers.Certain.Any(static container => !container.HasOwnNetwork && !container.AdGuardHome.Enabled.IsUnset);
}
