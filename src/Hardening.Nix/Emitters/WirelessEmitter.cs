namespace Hardening.Nix.Emitters;

/// <summary>Wireless networks.</summary>
internal sealed class WirelessEmitter : Emitter
{
    private const string General = "networking.wireless.iwd.settings.General";

    public override string Facet => "wireless";

    public override IEnumerable<Assignment> Emit(HostModel host) =>
    [
        .. Option("networking.wireless.iwd.enable", host.Wireless.Enabled),
        .. Option($"{General}.AddressRandomization", host.Wireless.MacPolicy, static policy => policy switch
        {
            MacPolicy.PerNetwork => "network",
            MacPolicy.PerStart => "once",
            _ => "disabled",
        }),
        .. Option($"{General}.Country", host.Wireless.Country, static country => country.Text),
        .. Option($"{General}.EnableNetworkConfiguration", host.Wireless.Configures),
    ];
}
