namespace Hardening.Tests.Rules.Worlds;

/// <summary>Models of which less is known than of the one that a run built.</summary>
internal static class Forgetting
{
    /// <summary>The same fleet where what one call wrote is not known.</summary>
    public static FleetModel What(FleetModel fleet, Func<Origin, bool> wrote) => Change(fleet, host =>
        host.Entries.Aggregate(host, (state, entry) => state.With(entry.Key, Forgotten(entry.Value, wrote))));

    /// <summary>The same fleet and hosts, of which nothing is known.</summary>
    public static FleetModel Everything(FleetModel fleet) => Change(fleet, host =>
        host.Forget(Unknowable.Everything([host.CreatedBy])));

    private static FleetModel Change(FleetModel fleet, Func<HostState, HostState> change) =>
        new(fleet.Name, fleet.Release, fleet.State.Names.Aggregate(fleet.State.With(null, change(fleet.State.Fleet)), (state, name) => state.With(name, change(state[name]))), fleet.Files);

    private static Entry Forgotten(Entry entry, Func<Origin, bool> wrote) => entry switch
    {
        ScalarEntry scalar => Forgotten(scalar, wrote)!,
        SetEntry set when set.Items.Any(item => wrote(item.Origin)) => new SetEntry(
            PersistentList<SetItem>.Of(set.Items.Select(item => wrote(item.Origin) ? new SetItem(item.Value, item.Origin, false) : item)),
            [.. set.OpenedBy], true),
        _ => entry,
    };

    private static ScalarEntry? Forgotten(ScalarEntry? entry, Func<Origin, bool> wrote) =>
        entry is null ? null
        : entry.Origins.Any(wrote) ? new(null, entry.Origins)
        : new(entry.Value, entry.Origins, entry.Replaced?.Origins.Any(wrote) == true ? null : entry.Replaced);
}
