namespace Hardening;

/// <summary>What one network interface shall be.</summary>
public sealed class NetworkInterfaceModel
{
    private readonly ModelScope scope;

    internal NetworkInterfaceModel(ModelScope scope) => this.scope = scope;

    /// <summary>Its own addresses.</summary>
    public SettingSet<IPv4Cidr> Addresses => scope.Get(NetworkKeys.Addresses);

    /// <summary>The router to other networks.</summary>
    public Setting<IPv4Address> Gateway => scope.Get(NetworkKeys.Gateway);

    /// <summary>Whether a packet switches the machine on.</summary>
    public Setting<bool> WakeOnLan => scope.Get(NetworkKeys.WakeOnLan);

    /// <summary>Whether it asks for its address.</summary>
    public Setting<bool> Dhcp => scope.Get(NetworkKeys.InterfaceDhcp);

    /// <summary>Its hardware address.</summary>
    public Setting<MacAddress> MacAddress => scope.Get(NetworkKeys.Mac);
}
