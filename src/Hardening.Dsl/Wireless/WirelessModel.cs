namespace Hardening;

/// <summary>How wireless networks are joined.</summary>
public sealed class WirelessModel
{
    private readonly ModelScope scope;

    internal WirelessModel(ModelScope scope) => this.scope = scope;

    /// <summary>Whether iwd joins them.</summary>
    public Setting<bool> Enabled => scope.Get(WirelessKeys.Enabled);

    /// <summary>The hardware address they see; unset means the permanent one.</summary>
    public Setting<MacPolicy> MacPolicy => scope.Get(WirelessKeys.MacPolicy);

    /// <summary>The country whose rules hold.</summary>
    public Setting<CountryCode> Country => scope.Get(WirelessKeys.Country);

    /// <summary>Whether iwd asks for addresses itself.</summary>
    public Setting<bool> Configures => scope.Get(WirelessKeys.Configures);

    /// <summary>Where known networks and their passwords lie.</summary>
    internal static AbsolutePath KnownNetworks { get; } = AbsolutePath.From("/var/lib/iwd");
}
