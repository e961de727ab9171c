namespace Hardening.Model;

/// <summary>What systemd does for the host as a whole.</summary>
public sealed partial class SystemdModel
{
    private readonly ModelScope scope;

    internal SystemdModel(ModelScope scope) => this.scope = scope;
}
