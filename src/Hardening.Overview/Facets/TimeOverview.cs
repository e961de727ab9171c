using Hardening.Overview.Facts;
using Hardening.Overview.Text;
using static Hardening.Rules.Threats;

namespace Hardening.Overview.Facets;

/// <summary>Which time it is on a host.</summary>
internal sealed class TimeOverview : FacetOverview
{
    private const string Section = TimeSettings.Section;

    public override string Page => "machine";

    public override string Title => "Time";

    public override string Module => "time.nix";

    public override IEnumerable<Measure> Measures(HostView host)
    {
        var time = host.Model.Time;
        if (!time.Authenticated.IsOpen && time.Authenticated.Certain.Any())
            yield return new("time.nts", DefenceLayer.Network, $"authenticated time (NTS) from {time.Authenticated.Certain.Select(name => name.ToString()).And()}")
            {
                Threats = [NetworkAttack], Section = Section, Evidence = [new("services.chrony", [.. time.Authenticated.Select(item => item.Origin).Distinct()])],
            };
    }

    public override IEnumerable<OutboundPath> Outbound(HostView host)
    {
        var time = host.Model.Time;
        if (time.Authenticated.Certain.Any() || time.Servers.Certain.Any())
            yield return new("time synchronisation", string.Join(", ", time.Authenticated.Certain.Concat(time.Servers.Certain)), "synchronizes time",
                [.. time.Authenticated.Select(item => item.Origin).Concat(time.Servers.Select(item => item.Origin)).Distinct()]);
    }

    public override IEnumerable<StatedSetting> Settings(HostView host) => Declared(host, TimeSettings.Keys);
}
