namespace Hardening.Model;

/// <summary>Ports that are open.</summary>
public sealed partial class OpenPortsModel
{
    private readonly ModelScope scope;

    internal OpenPortsModel(ModelScope scope) => this.scope = scope;
}
