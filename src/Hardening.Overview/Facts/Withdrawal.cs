using Hardening.Overview.Facets;
using Hardening.Overview.Text;

namespace Hardening.Overview.Facts;

/// <summary>Why a host lacks what its facet calls alone would claim: the settings that options or imports change, each tried by itself.</summary>
internal static class Withdrawal
{
    public static string Why(HostView host, FacetOverview facet, Func<IEnumerable<Measure>, bool> holds)
    {
        StateChange[] changes = [.. StateChange.Between(host.Described.Model.State, host.Model.State)];
        StateChange[] alone = [.. changes.Where(change => !holds(facet.Measures(host.Described.With(change.Applied))))];
        // Where only several together take it away, all of them are named.
        return string.Join("; ", (alone.Length > 0 ? alone : changes).Select(change => Said(host, change)).Distinct());
    }

    private static string Said(HostView host, StateChange change)
    {
        string[] by = [.. host.Options.NamesOf(change.By)];
        return change.IsUnknown
            ? $"{change.Name} is unknown{(by.Length == 0 ? "" : $": {by.And()} may change it")}"
            : $"{change.Name} is set by {(by.Length == 0 ? "an option" : by.And())}";
    }
}

/// <summary>A setting that differs between two states of a host.</summary>
/// <param name="Name">The setting, with the element it belongs to.</param>
/// <param name="Facet">The facet that has it; null for the whole host.</param>
/// <param name="By">The calls behind the later state.</param>
/// <param name="IsUnknown">Whether it is unknown there.</param>
/// <param name="Applied">The earlier state with this one change.</param>
internal sealed record StateChange(string Name, string? Facet, IReadOnlyList<Origin> By, bool IsUnknown, HostState Applied)
{
    public static IEnumerable<StateChange> Between(HostState before, HostState after)
    {
        var entries = before.Entries.ToDictionary(static pair => pair.Key, static pair => pair.Value);
        foreach (var lost in after.Unknowables.Except(before.Unknowables))
            yield return new(lost.Family?.Says ?? lost.Facet ?? "the host", lost.Facet ?? lost.Family?.Facet, lost.Origins, true, before.Forget(lost));
        foreach (var (address, entry) in after.Entries)
            if (!entries.TryGetValue(address, out var old) || !old.IsSameAs(entry))
                yield return new(NameOf(address), address.Key.Facet, OriginsOf(entry), entry is ScalarEntry { Value: null } or SetEntry { IsOpen: true }, before.With(address, entry));
    }

    public static string NameOf(Address address) => $"{NameOf(address.Scope)}{address.Key.Says}";

    private static string NameOf(Scope scope) => scope.Parent is { } outer ? $"{NameOf(outer)}{scope.Family!.Says} {scope.Element}: " : "";

    private static IReadOnlyList<Origin> OriginsOf(Entry entry) => entry switch
    {
        ScalarEntry scalar => scalar.Origins,
        SetEntry set => [.. set.OpenedBy.Concat(set.Items.Select(item => item.Origin)).Distinct()],
        _ => [],
    };
}
