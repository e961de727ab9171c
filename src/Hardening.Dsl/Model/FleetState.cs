namespace Hardening.Model;

/// <summary>All hosts of a fleet and the fleet's own settings. Immutable, so keeping one costs nothing.</summary>
internal sealed class FleetState
{
    private readonly PersistentMap<string, HostState> hosts;

    private FleetState(HostState fleet, PersistentMap<string, HostState> hosts, PersistentList<string> names) =>
        (Fleet, this.hosts, Names) = (fleet, hosts, names);

    public FleetState(Origin createdBy) : this(new HostState(createdBy), PersistentMap<string, HostState>.Empty, PersistentList<string>.Empty)
    {
    }

    /// <summary>The settings of the fleet itself.</summary>
    public HostState Fleet { get; }

    /// <summary>The hosts in the order in which they were described.</summary>
    public PersistentList<string> Names { get; }

    public HostState? Find(string host) => hosts.Find(host);

    public HostState this[string? host] =>
        host is null ? Fleet : hosts.Find(host) ?? throw new InvalidOperationException($"Host {host} is not in a fleet.");

    public FleetState With(string? host, HostState state) =>
        host is null ? new(state, hosts, Names)
        : new(Fleet, hosts.Set(host, state), hosts.Find(host) is null ? Names.Add(host) : Names);

    /// <summary>True when anything of the fleet is not known, so that the absence of a finding proves nothing.</summary>
    public bool HasUnknowns => Fleet.HasUnknowns || Names.Any(name => this[name].HasUnknowns || !this[name].IsCertain);

    public static FleetState Join(FleetState a, FleetState b)
    {
        var compared = 0;
        return Join(a, b, ref compared);
    }

    /// <summary>What both agree on stays known; <paramref name="compared"/> grows by the settings that had to be looked at.</summary>
    public static FleetState Join(FleetState a, FleetState b, ref int compared)
    {
        if (ReferenceEquals(a, b)) return a;
        var result = a.With(null, HostState.Join(a.Fleet, b.Fleet, ref compared));
        foreach (var name in PersistentMap<string, HostState>.Differing(a.hosts, b.hosts).ToArray())
        {
            var (mine, theirs) = (a.Find(name), b.Find(name));
            result = result.With(name, mine is null ? theirs!.Possible() : theirs is null ? mine.Possible() : HostState.Join(mine, theirs, ref compared));
        }
        return result;
    }
}
