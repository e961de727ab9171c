namespace Hardening.Analyzers.Replay;

/// <summary>Everything that one way through the program has done up to a point. Keeping one costs the current frame's locals.</summary>
internal sealed class World
{
    public required Value?[] Locals { get; init; }

    public required PersistentMap<int, HeapObject> Heap { get; init; }

    public required PersistentMap<string, Value> Statics { get; init; }

    /// <summary>The state of each fleet of the machine; null where this way has not created it.</summary>
    public required FleetState?[] Fleets { get; init; }

    public required Escapes Escapes { get; init; }
}

/// <summary>What got out of sight: lambdas and hosts that code which is not followed may hold.</summary>
internal sealed class Escapes(PersistentList<Closure> lost, PersistentList<Closure> held, PersistentList<Place> hosts)
{
    public static readonly Escapes None = new(PersistentList<Closure>.Empty, PersistentList<Closure>.Empty, PersistentList<Place>.Empty);

    /// <summary>Lambdas that the program may still hold, but which one stands where is not known.</summary>
    public PersistentList<Closure> Lost { get; } = lost;

    /// <summary>Lambdas that other code may call at any time.</summary>
    public PersistentList<Closure> Held { get; } = held;

    /// <summary>Hosts that other code may write to whenever it runs.</summary>
    public PersistentList<Place> Hosts { get; } = hosts;

    public Escapes Lose(Closure closure) => Lost.Contains(closure) ? this : new(Lost.Add(closure), Held, Hosts);

    public Escapes Hold(Closure closure) => Held.Contains(closure) ? this : new(Lost, Held.Add(closure), Hosts);

    public Escapes Hold(Place host) => Hosts.Contains(host) ? this : new(Lost, Held, Hosts.Add(host));

    public Escapes HoldAll() => new(Lost, PersistentList<Closure>.Of(Held.Union(Lost)), Hosts);

    public static Escapes Union(Escapes a, Escapes b) => ReferenceEquals(a, b) ? a : new(
        PersistentList<Closure>.Of(a.Lost.Union(b.Lost)),
        PersistentList<Closure>.Of(a.Held.Union(b.Held)),
        PersistentList<Place>.Of(a.Hosts.Union(b.Hosts)));
}
