namespace Hardening.Model;

/// <summary>How a host gets new software.</summary>
public sealed partial class UpdatesModel
{
    private readonly ModelScope scope;

    internal UpdatesModel(ModelScope scope) => this.scope = scope;
}
