using Hardening.Overview.Facts;
using Hardening.Overview.Text;
using static Hardening.Threats;

namespace Hardening.Overview.Facets;

/// <summary>How wireless networks are joined.</summary>
internal sealed class WirelessOverview : FacetOverview
{
    private const string Section = "Wi-Fi";

    public override string Page => "network";

    public override string Title => "Wi-Fi";

    public override string Module => "wireless.nix";

    public override IEnumerable<Measure> Measures(HostView host)
    {
        var wireless = host.Model.Wireless;
        if (wireless.MacPolicy.TryGet(out var policy) && policy != MacPolicy.Permanent)
            yield return new("wireless.mac", DefenceLayer.Network, $"wireless networks see a hardware address that is {Said(policy)}")
            {
                Threats = [NetworkAttack], Evidence = [Evidence.Of("AddressRandomization", wireless.MacPolicy)], Section = Section,
            };
    }

    public override IEnumerable<Feature> Features(HostView host) =>
        [new("Wi-Fi", host.Model.Wireless.Enabled.Is(true) ? host.Has("wireless.mac") && host.Model.Wireless.MacPolicy.TryGet(out var policy) ? $"iwd, hardware address {Said(policy)}" : "iwd" : "no")];

    public override IEnumerable<StatedSetting> Settings(HostView host)
    {
        var wireless = host.Model.Wireless;
        return
        [
            .. Stated(Section, "iwd", wireless.Enabled, static on => on ? "joins networks" : "off"),
            .. Stated(Section, "hardware address", wireless.MacPolicy, Said),
            .. Stated(Section, "country", wireless.Country, static country => country.ToString()),
            .. Stated(Section, "iwd asks for addresses itself", wireless.Configures, Phrases.YesOrNo),
        ];
    }

    private static string Said(MacPolicy policy) => policy switch
    {
        MacPolicy.PerNetwork => "made up for each network",
        MacPolicy.PerStart => "made up at each start",
        _ => "the permanent one",
    };
}
