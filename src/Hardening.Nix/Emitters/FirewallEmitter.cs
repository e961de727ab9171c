using Hardening.Nix.Expressions;

namespace Hardening.Nix.Emitters;

/// <summary>What may come in from the network.</summary>
internal sealed class FirewallEmitter : Emitter
{
    private const string Root = "networking.firewall";

    public override string Facet => "firewall";

    public override IEnumerable<Assignment> Emit(HostModel host)
    {
        var firewall = host.Firewall;
        Assignment[] rules =
        [
            .. Option("networking.nftables.enable", firewall.Backend, static backend => backend == FirewallBackend.Nftables),
            .. Option($"{Root}.allowPing", firewall.Ping),
            .. Option($"{Root}.checkReversePath", firewall.ReversePath, ReversePath),
            .. Option($"{Root}.logRefusedConnections", firewall.LogRefused),
            .. Option($"{Root}.filterForward", firewall.FilterForwarded),
            .. Option($"{Root}.trustedInterfaces", firewall.Trusted, pattern => pattern.Text(host)),
            .. Ports(Root, firewall.Everywhere),
            .. firewall.Interfaces.Certain.SelectMany(name => Ports($"{Root}.interfaces.{Nixos.Part(name)}", firewall.On(name))),
        ];
        // It is NixOS's default, but whoever describes a firewall shall find it switched on in the module.
        var enabled = firewall.Enabled.Match(() => rules.Length > 0, static on => on, static () => false);
        return enabled || firewall.Enabled.Is(false) ? [Option($"{Root}.enable", enabled), .. rules] : rules;
    }

    private static NixExpression ReversePath(ReversePathCheck check) => check switch
    {
        ReversePathCheck.Off => false,
        ReversePathCheck.Loose => "loose",
        _ => true,
    };

    private static IEnumerable<Assignment> Ports(string path, OpenPortsModel open) =>
    [
        .. Option($"{path}.allowedTCPPorts", open.Tcp, static port => port.Number),
        .. Option($"{path}.allowedTCPPortRanges", open.TcpRanges, Range),
        .. Option($"{path}.allowedUDPPorts", open.Udp, static port => port.Number),
        .. Option($"{path}.allowedUDPPortRanges", open.UdpRanges, Range),
    ];

    private static NixExpression Range(PortRange range) =>
        NixSyntax.Attrs(NixSyntax.SetKey("from", range.First.Number), NixSyntax.SetKey("to", range.Last.Number));
}
