using Hardening.Overview.Facts;
using Hardening.Overview.Text;
using static Hardening.Rules.Threats;

namespace Hardening.Overview.Facets;

/// <summary>How wireless networks are joined.</summary>
internal sealed class WirelessOverview : FacetOverview
{
    private const string Section = WirelessSettings.Section;

    public override string Page => "network";

    public override string Title => "Wi-Fi";

    public override string Module => "wireless.nix";

    public override IEnumerable<Measure> Measures(HostView host)
    {
        var wireless = host.Model.Wireless;
        if (wireless.MacPolicy.TryGet(out var policy) && policy != MacPolicy.Permanent)
            yield return new("wireless.mac", DefenceLayer.Network, $"MAC address on wireless networks: {WirelessSettings.MacPolicies.Say(policy)}")
            {
                Threats = [NetworkAttack], Evidence = [Evidence.Of("AddressRandomization", wireless.MacPolicy)], Section = Section,
            };
    }

    public override IEnumerable<Feature> Features(HostView host) =>
        [new("Wi-Fi", host.Model.Wireless.Enabled.Is(true) ? host.Has("wireless.mac") && host.Model.Wireless.MacPolicy.TryGet(out var policy) ? $"iwd, MAC address: {WirelessSettings.MacPolicies.Say(policy)}" : "iwd" : "no")];

    public override IEnumerable<StatedSetting> Settings(HostView host) => Declared(host, WirelessSettings.Keys);
}
