namespace Hardening.Model;

/// <summary>Everything that is known of one host, or of the fleet itself. Immutable: a write makes a new state.</summary>
internal sealed class HostState
{
    private readonly PersistentMap<Address, Entry> entries;
    private readonly Unknowable[] unknowables;

    private HostState(Origin createdBy, bool isCertain, PersistentMap<Address, Entry> entries, Unknowable[] unknowables) =>
        (CreatedBy, IsCertain, this.entries, this.unknowables) = (createdBy, isCertain, entries, unknowables);

    public HostState(Origin createdBy) : this(createdBy, true, PersistentMap<Address, Entry>.Empty, [])
    {
    }

    public Origin CreatedBy { get; }

    /// <summary>False when only some paths of the program create this host.</summary>
    public bool IsCertain { get; }

    public HostState Possible() => IsCertain ? new(CreatedBy, false, entries, unknowables) : this;

    /// <summary>The addresses that were written, in no order that means anything.</summary>
    public IEnumerable<KeyValuePair<Address, Entry>> Entries => entries.Pairs();

    public bool HasUnknowables => unknowables.Length > 0;

    /// <summary>The parts of which nothing is known.</summary>
    public IReadOnlyList<Unknowable> Unknowables => unknowables;

    /// <summary>The calls after which nothing was known of the host; null if absent.</summary>
    public IReadOnlyList<Origin>? WhyAllUnknown => unknowables.FirstOrDefault(static u => u.Facet is null && u.Family is null && u.Scope.Equals(Scope.Host))?.Origins;

    public bool HasUnknowns => HasUnknowables
        || entries.Pairs().Any(pair => pair.Value is ScalarEntry { Value: null } or SetEntry { IsOpen: true });

    public ScalarEntry? Scalar(Address address) =>
        (ScalarEntry?)entries.Find(address) ?? (WhyUnknown(address) is { } why ? new ScalarEntry(null, why) : null);

    public SetEntry Set(Address address) =>
        (SetEntry?)entries.Find(address) ?? (WhyUnknown(address) is { } why ? SetEntry.Empty.Opened(why) : SetEntry.Empty);

    public HostState With(Address address, Entry entry) => new(CreatedBy, IsCertain, entries.Set(address, entry), unknowables);

    /// <summary>From here on nothing is known of what <paramref name="what"/> covers, until it is written again.</summary>
    public HostState Forget(Unknowable what) =>
        new(CreatedBy, IsCertain, entries.Where(address => !what.Covers(address)), [.. unknowables.Where(old => !old.Equals(what)), what]);

    /// <summary>What both agree on stays known; <paramref name="compared"/> grows by the settings that had to be looked at.</summary>
    public static HostState Join(HostState a, HostState b, ref int compared)
    {
        if (ReferenceEquals(a, b)) return a;
        var unknowables = a.unknowables.Union(b.unknowables).ToArray();
        var result = a.entries;
        var differing = PersistentMap<Address, Entry>.Differing(a.entries, b.entries).ToArray();
        compared += differing.Length;
        foreach (var address in differing)
            result = result.Set(address, JoinAt(address, a, b));
        // What both have alike may still be unknown on one side only where an entry is absent; entries present in both stay.
        return new(a.CreatedBy, a.IsCertain && b.IsCertain, result, unknowables);
    }

    /// <summary>True when both hold the same from the same calls.</summary>
    public bool IsSameAs(HostState other) =>
        unknowables.Length == other.unknowables.Length && unknowables.All(other.unknowables.Contains)
        && !PersistentMap<Address, Entry>.Differing(entries, other.entries)
            .Any(address => entries.Find(address) is not { } mine || other.entries.Find(address) is not { } theirs || !mine.IsSameAs(theirs));

    private static Entry JoinAt(Address address, HostState a, HostState b) =>
        (a.entries.Find(address) ?? b.entries.Find(address)) is SetEntry
            ? SetEntry.Join(a.Set(address), b.Set(address))
            : ScalarEntry.Join(a.Scalar(address), b.Scalar(address));

    private IReadOnlyList<Origin>? WhyUnknown(Address address)
    {
        foreach (var unknowable in unknowables)
            if (unknowable.Covers(address)) return unknowable.Origins;
        return null;
    }
}

/// <summary>A part of a host that code which cannot be followed may have written: all of it, a facet, or one family's elements.</summary>
internal sealed record Unknowable(Scope Scope, string? Facet, SettingKey? Family, IReadOnlyList<Origin> Origins)
{
    public static Unknowable Everything(IReadOnlyList<Origin> origins) => new(Scope.Host, null, null, origins);

    public bool Covers(Address address)
    {
        if (address.Scope.Equals(Scope)) return Family is null && (Facet is null || address.Key.Facet == Facet);
        for (var scope = address.Scope; scope is not null; scope = scope.Parent)
            if (Equals(scope.Parent, Scope))
                return Family is null ? Facet is null || scope.Family!.Facet == Facet : ReferenceEquals(scope.Family, Family);
        return false;
    }

    public bool Equals(Unknowable? other) =>
        other is not null && Scope.Equals(other.Scope) && Facet == other.Facet && ReferenceEquals(Family, other.Family);

    public override int GetHashCode() => Scope.GetHashCode();
}
