namespace Hardening;

/// <summary>What the network of a host shall be.</summary>
public sealed class NetworkModel
{
    private readonly ModelScope scope;

    internal NetworkModel(ModelScope scope) => this.scope = scope;

    /// <summary>The interfaces that are described.</summary>
    public SettingSet<InterfaceName> Interfaces => scope.Get(NetworkKeys.Interfaces);

    /// <summary>Where names are asked for.</summary>
    public SettingSet<IpAddress> NameServers => scope.Get(NetworkKeys.NameServers);

    /// <summary>Whether addresses are asked for on every interface.</summary>
    public Setting<bool> Dhcp => scope.Get(NetworkKeys.Dhcp);

    /// <summary>Whether systemd-resolved runs.</summary>
    public Setting<bool> Resolved => scope.Get(NetworkKeys.Resolved);

    /// <summary>Whether systemd-networkd configures the interfaces.</summary>
    public Setting<bool> Networkd => scope.Get(NetworkKeys.Networkd);

    /// <summary>Whether the boot waits for the network.</summary>
    public Setting<bool> WaitOnline => scope.Get(NetworkKeys.WaitOnline);

    /// <summary>Whether the host speaks IPv6.</summary>
    public Setting<bool> IPv6 => scope.Get(NetworkKeys.IPv6);

    /// <summary>The interface through which others reach the outside.</summary>
    public Setting<InterfaceName> NatExternal => scope.Get(NetworkKeys.NatExternal);

    /// <summary>The interfaces behind which those others are.</summary>
    public SettingSet<InterfacePattern> NatInternal => scope.Get(NetworkKeys.NatInternal);

    /// <summary>The network files that leave interfaces to somebody else.</summary>
    public SettingSet<NetworkFileName> Unmanaged => scope.Get(NetworkKeys.Unmanaged);

    /// <summary>Whether the host translates addresses for others.</summary>
    public bool HasNat => !NatExternal.IsUnset || !NatInternal.IsEmpty;

    /// <summary>The interfaces that one of the network files leaves to somebody else.</summary>
    public Setting<InterfacePattern> UnmanagedPattern(NetworkFileName file) => scope.Get(NetworkKeys.Unmanaged, file, NetworkKeys.UnmanagedPattern);

    /// <summary>One interface.</summary>
    public NetworkInterfaceModel Interface(InterfaceName name) => new(scope.In(NetworkKeys.Interfaces, name));
}
