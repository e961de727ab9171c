namespace Hardening.Nix.Emitters;

/// <summary>Wireless networks.</summary>
internal sealed class WirelessEmitter() : SettingsEmitter(WirelessSettings.Keys)
{
    public override string Facet => "wireless";
}
