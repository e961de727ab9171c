namespace Hardening;

/// <summary>What may come in from the network.</summary>
public sealed class FirewallModel
{
    private readonly ModelScope scope;

    internal FirewallModel(ModelScope scope) => this.scope = scope;

    /// <summary>Whether anything is filtered; unset means yes.</summary>
    public Setting<bool> Enabled => scope.Get(FirewallKeys.Enabled);

    /// <summary>What filters.</summary>
    public Setting<FirewallBackend> Backend => scope.Get(FirewallKeys.Backend);

    /// <summary>Whether pings are answered; unset means yes.</summary>
    public Setting<bool> Ping => scope.Get(FirewallKeys.Ping);

    /// <summary>Interfaces on which everything is let in.</summary>
    public SettingSet<InterfacePattern> Trusted => scope.Get(FirewallKeys.Trusted);

    /// <summary>What happens to packets whose answer would go elsewhere.</summary>
    public Setting<ReversePathCheck> ReversePath => scope.Get(FirewallKeys.ReversePath);

    /// <summary>Whether refused connections are logged.</summary>
    public Setting<bool> LogRefused => scope.Get(FirewallKeys.LogRefused);

    /// <summary>Whether what is only passed on is dropped; unset means no.</summary>
    public Setting<bool> FilterForwarded => scope.Get(FirewallKeys.FilterForwarded);

    /// <summary>The interfaces with rules of their own.</summary>
    public SettingSet<InterfaceName> Interfaces => scope.Get(FirewallKeys.Interfaces);

    /// <summary>What is open on every interface.</summary>
    public OpenPortsModel Everywhere => new(scope);

    /// <summary>What is open on one interface besides.</summary>
    public OpenPortsModel On(InterfaceName name) => new(scope.In(FirewallKeys.Interfaces, name));
}
