using Hardening.Overview.Facets;
using Hardening.Overview.Scoring;

namespace Hardening.Overview.Facts;

/// <summary>One host as the overview sees it: the effective model, and what the rules say of it.</summary>
internal sealed class HostView
{
    private readonly HostModel described;
    private readonly FleetModel fleet;
    private readonly Lazy<Surface> surface;
    private readonly Lazy<Claims> claims;
    private readonly Lazy<ILookup<FacetOverview, StatedSetting>> settings;

    /// <param name="described">What the facet calls say.</param>
    /// <param name="effective">What NixOS makes of that, of options set by path and of imports.</param>
    /// <param name="fleet">The fleet as it is described.</param>
    /// <param name="findings">Everything the rules find on the host.</param>
    public HostView(HostModel described, HostModel effective, FleetModel fleet, IReadOnlyList<Finding> findings)
    {
        (this.described, Model, this.fleet, Findings) = (described, effective, fleet, findings);
        surface = new(() => AttackSurface.Of(this, [.. FacetOverview.All.SelectMany(facet => facet.Openings(this))], [.. Listeners]));
        claims = new(() => Claims.Of(this));
        settings = new(() => FacetOverview.All.SelectMany(facet => facet.Settings(Described).Select(setting => (facet, setting))).ToLookup(pair => pair.facet, pair => pair.setting));
    }

    /// <summary>The host as NixOS will have it.</summary>
    public HostModel Model { get; }

    public FleetModel Fleet => ReferenceEquals(described, Model) ? fleet : fleet.Effective;

    /// <summary>The same host as facet calls alone describe it: for the tables of what is stated, and to tell what options take away.</summary>
    public HostView Described => field ??= ReferenceEquals(described, Model) ? this : new(described, described, fleet, Findings);

    /// <summary>The options that are set by path or through an import.</summary>
    public SetOptions Options => field ??= SetOptions.Of(described);

    /// <summary>What options set by path and imports say, and what of them is unknown.</summary>
    public NixosModel Nixos => described.Nixos;

    /// <summary>Answers what catalogues ask of the host.</summary>
    public HostFacts Facts => field ??= new(this);

    public string Name => Model.Name;

    /// <summary>Everything the rules found, accepted or not: a protection that is not there is not there.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Everything that waits for connections, reached or not.</summary>
    public IEnumerable<Listener> Listeners => FacetOverview.All.SelectMany(facet => facet.Listeners(this));

    /// <summary>The ways in.</summary>
    public IReadOnlyList<Exposure> Exposures => surface.Value.Reached;

    /// <summary>What listens where no other machine reaches it.</summary>
    public IReadOnlyList<Listener> Hidden => surface.Value.Hidden;

    /// <summary>Options through which more may be open than <see cref="Exposures"/> lists.</summary>
    public IReadOnlyList<string> PerhapsMore => surface.Value.PerhapsMore;

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

    /// <summary>The same host with another state, as facets alone would describe it.</summary>
    public HostView With(HostState state)
    {
        var model = new HostModel(Name, state, Model.Release, Model.Files, Model.Inputs);
        return new(model, model, fleet, Findings);
    }
}
