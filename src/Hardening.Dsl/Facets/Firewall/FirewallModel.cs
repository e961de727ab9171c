namespace Hardening.Model;

/// <summary>What may come in from the network.</summary>
public sealed partial class FirewallModel
{
    private readonly ModelScope scope;

    internal FirewallModel(ModelScope scope) => this.scope = scope;

    /// <summary>What is open on every interface.</summary>
    public OpenPortsModel Everywhere => new(scope);

    /// <summary>What is open on one interface besides.</summary>
    public OpenPortsModel On(InterfaceName name) => new(scope.In(FirewallSettings.Interfaces, name));
}
