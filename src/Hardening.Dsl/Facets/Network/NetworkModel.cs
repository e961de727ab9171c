namespace Hardening.Model;

/// <summary>What the network of a host shall be.</summary>
public sealed partial class NetworkModel
{
    private readonly ModelScope scope;

    internal NetworkModel(ModelScope scope) => this.scope = scope;

    /// <summary>Whether the host translates addresses for others.</summary>
    public bool HasNat => !NatExternal.IsUnset || !NatInternal.IsEmpty;

    /// <summary>The interfaces that one of the network files leaves unmanaged.</summary>
    public Setting<InterfacePattern> UnmanagedPattern(NetworkFileName file) => scope.Get(NetworkSettings.Unmanaged, file, UnmanagedSettings.UnmanagedPattern);

    /// <summary>One interface.</summary>
    public NetworkInterfaceModel Interface(InterfaceName name) => new(scope.In(NetworkSettings.Interfaces, name));
}
