namespace Hardening.Model;

/// <summary>How wireless networks are joined.</summary>
public sealed partial class WirelessModel
{
    private readonly ModelScope scope;

    internal WirelessModel(ModelScope scope) => this.scope = scope;

    /// <summary>Where known networks and their passwords lie.</summary>
    internal static AbsolutePath KnownNetworks { get; } = AbsolutePath.From("/var/lib/iwd");
}
