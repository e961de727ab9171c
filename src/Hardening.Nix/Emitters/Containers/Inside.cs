using Hardening.Nix.Expressions;

namespace Hardening.Nix.Emitters.Containers;

/// <summary>The system inside a container: the same emitters as for a host, and those of the services that run in containers.</summary>
internal static class Inside
{
    private const string Firewall = "networking.firewall";

    public static IEnumerable<Assignment> Of(ContainerModel container)
    {
        var system = container.System;
        return
        [
            .. StateVersion(container),
            .. new NetworkEmitter().Emit(system),
            // Else NixOS copies the host's servers over them.
            .. system.Network.NameServers.IsEmpty ? Array.Empty<Assignment>() : [new Assignment("networking.useHostResolvConf", false)],
            .. container.HasOwnNetwork ? Filter(container, system) : [],
            .. Services(container),
        ];
    }

    private static IEnumerable<Assignment> StateVersion(ContainerModel container)
    {
        var own = container.System.StateVersion;
        var stated = own.IsUnset ? container.HostStateVersion : own;
        return stated.TryGet(out var release) ? [new("system.stateVersion", release.Number())] : [];
    }

    private static IEnumerable<Assignment> Filter(ContainerModel container, HostModel system)
    {
        var described = new FirewallEmitter().Emit(system).ToDictionary(assignment => assignment.Path);
        described.TryAdd($"{Firewall}.enable", new($"{Firewall}.enable", true));
        Open(described, $"{Firewall}.allowedTCPPorts", container.OpensTcpInside, system.Firewall.Everywhere.Tcp);
        Open(described, $"{Firewall}.allowedUDPPorts", container.OpensUdpInside, system.Firewall.Everywhere.Udp);
        return described.Values;
    }

    private static void Open(Dictionary<string, Assignment> described, string path, IReadOnlyList<Port> ports, SettingSet<Port> stated)
    {
        NixListItem[] open =
        [
            .. stated.Select(static item => new NixListItem(item.Value.Number, item.Origin.Because)),
            .. ports.Where(port => !stated.Has(port)).Select(static port => new NixListItem(port.Number)),
        ];
        if (open.Length > 0) described[path] = new(path, NixSyntax.List(open));
    }

    private static IEnumerable<Assignment> Services(ContainerModel container) =>
    [
        .. TraefikOptions.Of(container),
        .. AutheliaOptions.Of(container),
        .. AdGuardHomeOptions.Of(container),
        .. ImmichOptions.Of(container),
        .. VaultwardenOptions.Of(container),
        .. OpenCloudOptions.Of(container),
    ];
}
