namespace Hardening.Model;

/// <summary>How a machine starts.</summary>
public sealed partial class BootModel
{
    private readonly ModelScope scope;

    internal BootModel(ModelScope scope) => this.scope = scope;

    /// <summary>Where the keys that sign what boots is.</summary>
    internal static AbsolutePath SigningKeys { get; } = AbsolutePath.From("/var/lib/sbctl");
}
