namespace Hardening.Model;

/// <summary>Who becomes root and how, what is written down, and what confines programs.</summary>
public sealed partial class SecurityModel
{
    private readonly ModelScope scope;

    internal SecurityModel(ModelScope scope) => this.scope = scope;
}
