namespace Hardening.Analyzers.Replay;

/// <summary>What got out of sight: lambdas and hosts that code which is not followed may hold. Immutable.</summary>
internal sealed class Escapes
{
    public static readonly Escapes None = new([], [], []);

    private Escapes(Closure[] lost, Closure[] held, Place[] hosts) => (Lost, Held, Hosts) = (lost, held, hosts);

    /// <summary>Lambdas that the program may still hold, but which one stands where is not known.</summary>
    public Closure[] Lost { get; }

    /// <summary>Lambdas that other code may call at any time.</summary>
    public Closure[] Held { get; }

    /// <summary>Hosts that other code may write to whenever it runs.</summary>
    public Place[] Hosts { get; }

    public Escapes Lose(Closure closure) => With(Added(Lost, closure), Held, Hosts);

    public Escapes Hold(Closure closure) => With(Lost, Added(Held, closure), Hosts);

    public Escapes Hold(Place host) => Hosts.Contains(host) ? this : new(Lost, Held, [.. Hosts, host]);

    public Escapes HoldAll() => With(Lost, Added(Held, Lost), Hosts);

    /// <summary>True when both hold the same, in whatever order.</summary>
    public bool IsSameAs(Escapes other) =>
        ReferenceEquals(this, other) || (AreSame(Lost, other.Lost) && AreSame(Held, other.Held) && Hosts.Length == other.Hosts.Length && Hosts.All(other.Hosts.Contains));

    public static Escapes Union(Escapes a, Escapes b) =>
        ReferenceEquals(a, b) ? a : a.With(Added(a.Lost, b.Lost), Added(a.Held, b.Held), b.Hosts.All(a.Hosts.Contains) ? a.Hosts : [.. a.Hosts.Union(b.Hosts)]);

    private Escapes With(Closure[] lost, Closure[] held, Place[] hosts) =>
        ReferenceEquals(lost, Lost) && ReferenceEquals(held, Held) && ReferenceEquals(hosts, Hosts) ? this : new(lost, held, hosts);

    private static Closure[] Added(Closure[] all, Closure[] more) => more.Aggregate(all, Added);

    // One that does no more than another does is not kept beside it.
    private static Closure[] Added(Closure[] all, Closure closure) =>
        all.Any(other => other.Covers(closure)) ? all : [.. all.Where(other => !closure.Covers(other)), closure];

    private static bool AreSame(Closure[] a, Closure[] b) =>
        ReferenceEquals(a, b) || (a.Length == b.Length && a.All(mine => b.Any(theirs => Joining.Alike(mine, theirs))));
}
