namespace Hardening;

/// <summary>Ports that are open.</summary>
public sealed class OpenPortsModel
{
    private readonly ModelScope scope;

    internal OpenPortsModel(ModelScope scope) => this.scope = scope;

    /// <summary>TCP ports that are open.</summary>
    public SettingSet<Port> Tcp => scope.Get(FirewallKeys.Tcp);

    /// <summary>UDP ports that are open.</summary>
    public SettingSet<Port> Udp => scope.Get(FirewallKeys.Udp);

    /// <summary>Ranges of TCP ports that are open.</summary>
    public SettingSet<PortRange> TcpRanges => scope.Get(FirewallKeys.TcpRanges);

    /// <summary>Ranges of UDP ports that are open.</summary>
    public SettingSet<PortRange> UdpRanges => scope.Get(FirewallKeys.UdpRanges);
}
