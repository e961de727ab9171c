using Hardening.Overview.Facets;

namespace Hardening.Overview.Facts;

/// <summary>One host as the overview sees it: what its facets say, and what the rules say of that.</summary>
internal sealed class HostView
{
    private readonly Lazy<(IReadOnlyList<Exposure> Reached, IReadOnlyList<Listener> Hidden)> surface;
    private readonly Lazy<Claims> claims;
    private readonly Lazy<ILookup<FacetOverview, StatedSetting>> settings;

    public HostView(HostModel model, FleetModel fleet, IReadOnlyList<Finding> findings)
    {
        (Model, Fleet, Findings) = (model, fleet, findings);
        surface = new(() => AttackSurface.Of(this, [.. FacetOverview.All.SelectMany(facet => facet.Openings(this))], [.. Listeners]));
        claims = new(() => Claims.Of(this));
        settings = new(() => FacetOverview.All.SelectMany(facet => facet.Settings(this).Select(setting => (facet, setting))).ToLookup(pair => pair.facet, pair => pair.setting));
    }

    public HostModel Model { get; }

    public FleetModel Fleet { get; }

    /// <summary>The same host with what is set by its path in place of what the facets say of it.</summary>
    public HostView Effective => field ??= ReferenceEquals(Fleet.Effective, Fleet) ? this : new(Fleet.Effective.Hosts.Single(host => host.Name == Name), Fleet.Effective, Findings);

    public string Name => Model.Name;

    /// <summary>Everything the rules found, whether somebody accepted it or not: a protection that is not there is not there.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Everything that waits for connections, reached or not.</summary>
    public IEnumerable<Listener> Listeners => FacetOverview.All.SelectMany(facet => facet.Listeners(this));

    /// <summary>The ways in.</summary>
    public IReadOnlyList<Exposure> Exposures => surface.Value.Reached;

    /// <summary>What listens where nobody outside reaches it.</summary>
    public IReadOnlyList<Listener> Hidden => surface.Value.Hidden;

    /// <summary>The protections whose every setting is there and that no rule refutes.</summary>
    public IReadOnlyList<(FacetOverview Facet, Measure Measure)> Measures => claims.Value.Held;

    /// <summary>The protections that are asked for and not there.</summary>
    public IReadOnlyList<FailedClaim> Failed => claims.Value.Failed;

    /// <summary>Connections the host opens by itself.</summary>
    public IEnumerable<OutboundPath> Outbound => FacetOverview.All.SelectMany(facet => facet.Outbound(this));

    /// <summary>Ways from one process to another inside the host.</summary>
    public IEnumerable<InnerPath> Behind => FacetOverview.All.SelectMany(facet => facet.Behind(this));

    /// <summary>Its cells in the table that compares hosts.</summary>
    public IEnumerable<Feature> Features => FacetOverview.All.SelectMany(facet => facet.Features(this));

    public IEnumerable<StatedSetting> SettingsOf(FacetOverview facet) => settings.Value[facet];

    public IEnumerable<(FacetOverview Facet, Measure Measure)> Against(Threat threat) => Measures.Where(found => found.Measure.Threats.Contains(threat));

    public bool Has(string measure) => Measures.Any(found => found.Measure.Id == measure);
}
