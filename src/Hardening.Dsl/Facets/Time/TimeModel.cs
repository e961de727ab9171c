namespace Hardening.Model;

/// <summary>Which time it is on a host.</summary>
public sealed partial class TimeModel
{
    private readonly ModelScope scope;

    internal TimeModel(ModelScope scope) => this.scope = scope;
}
