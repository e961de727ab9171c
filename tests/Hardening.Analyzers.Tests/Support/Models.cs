namespace Hardening.Analyzers.Tests.Support;

/// <summary>Models as text, and whether one covers another.</summary>
internal static class Models
{
    /// <summary>One line for each setting: where it stands, its value, the calls it comes from.</summary>
    public static string Dump(FleetModel fleet) => string.Join('\n', new[] { (Name: "", State: fleet.State.Fleet) }
        .Concat(fleet.Hosts.Select(static h => (h.Name, h.State))).SelectMany(static h => Dump(h.Name, h.State)));

    private static IEnumerable<string> Dump(string host, HostState state)
    {
        yield return $"[{host}]{(state.IsCertain ? "" : " possible")}{(state.HasUnknowables ? " with unknown settings" : "")} {Dump(state.CreatedBy)}";
        foreach (var pair in state.Entries.OrderBy(static pair => pair.Key.ToString(), StringComparer.Ordinal))
            yield return $"  {pair.Key} = {Dump(pair.Value)}";
    }

    private static string Dump(Entry entry) => entry switch
    {
        ScalarEntry scalar => $"{scalar.Value ?? "?"} {string.Join(" ", scalar.Origins.Select(Dump).Distinct().Order(StringComparer.Ordinal))}{(scalar.Replaced is { } before ? " before: " + Dump(before) : "")}",
        SetEntry set => $"{{{string.Join(", ", set.Items.Select(static i => $"{i.Value}{(i.Certain ? "" : "?")} {Dump(i.Origin)}"))}{(set.IsOpen ? ", ..." : "")}}}",
        _ => entry.ToString()!,
    };

    private static string Dump(Origin origin) => $"<{origin} {origin.Method}{(origin.Because is { } why ? " because " + why : "")}>";

    /// <summary>The first line in which models as text differ; null where they are one.</summary>
    public static string? Difference(string[] run, string[] replayed)
    {
        var (theirs, mine) = (string.Join('\n', run).Split('\n'), string.Join('\n', replayed).Split('\n'));
        if (theirs.SequenceEqual(mine)) return null;
        return $"only in the run: {theirs.Except(mine).FirstOrDefault() ?? "-"}; only in the replay: {mine.Except(theirs).FirstOrDefault() ?? "-"}";
    }

    /// <summary>What the replay claims to know and the run contradicts.</summary>
    public static IEnumerable<string> Contradictions(FleetModel replayed, FleetModel run)
    {
        foreach (var host in replayed.Hosts)
            if (host.IsCertain && !host.Name.StartsWith('?') && run.State.Find(host.Name) is null) yield return $"the run has no host {host.Name}";
        foreach (var host in run.Hosts)
        {
            var candidates = replayed.Hosts.Where(h => h.Name == host.Name).Concat(replayed.Hosts.Where(static h => h.Name.StartsWith('?'))).Select(h => Contradictions(h.State, host.State, host.Name).ToArray()).ToArray();
            if (candidates.Length == 0) yield return $"the replay has no host {host.Name}";
            else if (candidates.All(static c => c.Length > 0)) foreach (var contradiction in candidates[0]) yield return contradiction;
        }
        foreach (var contradiction in Contradictions(replayed.State.Fleet, run.State.Fleet, "")) yield return contradiction;
    }

    /// <summary>How many of the run's settings the replay knows as well.</summary>
    public static (int Known, int All) Kept(FleetModel replayed, FleetModel run)
    {
        var (known, all) = (0, 0);
        foreach (var host in run.Hosts)
        {
            var theirs = replayed.State.Find(host.Name);
            foreach (var (address, entry) in host.State.Entries.Select(static e => (e.Key, e.Value)))
            {
                all++;
                if (theirs is not null && (entry is ScalarEntry scalar ? Equals(theirs.Scalar(address)?.Value, scalar.Value) : !theirs.Set(address).IsOpen)) known++;
            }
        }
        return (known, all);
    }

    private static IEnumerable<string> Contradictions(HostState replayed, HostState run, string host)
    {
        foreach (var address in replayed.Entries.Concat(run.Entries).Select(static e => e.Key).Distinct())
        {
            if (IsNowhere(address.Scope)) continue;
            var isScalar = replayed.Entries.Concat(run.Entries).First(e => e.Key.Equals(address)).Value is ScalarEntry;
            var problem = isScalar ? Scalars(replayed.Scalar(address), run.Scalar(address)) : Sets(replayed.Set(address), run.Set(address));
            if (problem is not null) yield return $"{host}.{address}: {problem}";
        }
    }

    private static string? Scalars(ScalarEntry? replayed, ScalarEntry? run) =>
        replayed is null ? run is null ? null : $"unset in the replay, {run.Value} in the run"
        : replayed.Value is null ? null
        : replayed.Value.Equals(run?.Value) ? null : $"{replayed.Value} in the replay, {run?.Value ?? "unset"} in the run";

    private static string? Sets(SetEntry replayed, SetEntry run)
    {
        foreach (var item in replayed.Items)
            if (item.Certain && run.Find(item.Value) is null) return $"{item.Value} is in the replay for certain, but not in the run";
        foreach (var item in run.Items)
            if (!replayed.IsOpen && replayed.Find(item.Value) is null) return $"{item.Value} is in the run, and for certain not in the replay";
        return null;
    }

    private static bool IsNowhere(Scope? scope)
    {
        for (; scope is not null; scope = scope.Parent)
            if (ReferenceEquals(scope.Element, Unknown.Text)) return true;
        return false;
    }
}
