using Hardening.Nix.Tests.Overview;
using Homelab;

namespace Hardening.Nix.Tests.Coverage;

/// <summary>Which file of the sample a measure stands in: the one without whose calls it is not emitted.</summary>
internal sealed class SampleFiles
{
    private readonly IReadOnlyList<(string File, EmittedOptions Emitted)> without;

    private SampleFiles(IReadOnlyList<(string, EmittedOptions)> without) => this.without = without;

    public static Fleet Fleet()
    {
        var fleet = Samples.Fleet();
        fleet.Administrator("admin", Keys.Admin);
        return fleet;
    }

    public static SampleFiles Of(Fleet fleet)
    {
        var state = fleet.Session.State;
        var files = state.Names.SelectMany(host => state[host].Entries).SelectMany(entry => Origins(entry.Value))
            .Select(origin => origin.File).Where(file => file.Contains("/samples/", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return new([.. files.Select(file => (file, EmittedOptions.Of(new FleetModel(fleet.Name, fleet.Release, Without(state, file)))))]);
    }

    /// <summary>The files of a measure, from the repository's root.</summary>
    public IEnumerable<string> Of(Measure measure) => without
        .Where(pair => !measure.Expected.IsAbsence && measure.Options.Any(option => !measure.Expected.Holds(pair.Emitted.Find(measure.Host, option))))
        .Select(pair => pair.File[(pair.File.LastIndexOf("/samples/", StringComparison.Ordinal) + 1)..]);

    private static FleetState Without(FleetState state, string file) =>
        state.Names.Aggregate(state, (rest, host) => rest.With(host, Without(state[host], file)));

    private static HostState Without(HostState host, string file)
    {
        var rest = new HostState(host.CreatedBy);
        foreach (var (address, entry) in host.Entries)
        {
            if (entry is SetEntry set)
                rest = rest.With(address, new SetEntry(PersistentList<SetItem>.Of(set.Items.Where(item => item.Origin.File != file)), set.OpenedBy, set.IsOpen));
            else if (Origins(entry).All(origin => origin.File != file))
                rest = rest.With(address, entry);
        }

        return rest;
    }

    private static IEnumerable<Origin> Origins(Entry entry) => entry switch
    {
        ScalarEntry scalar => scalar.Origins,
        SetEntry set => set.Items.Select(item => item.Origin),
        _ => [],
    };
}
