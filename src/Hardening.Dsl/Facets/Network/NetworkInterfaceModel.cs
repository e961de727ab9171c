namespace Hardening.Model;

/// <summary>What one network interface shall be.</summary>
public sealed partial class NetworkInterfaceModel
{
    private readonly ModelScope scope;

    internal NetworkInterfaceModel(ModelScope scope) => this.scope = scope;
}
