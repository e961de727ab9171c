namespace Hardening.Knowledge;

/// <summary>
/// Columns: key, series, flags (r read-only, n numeric), minimum, maximum, default, recommended, needs, removed in, note.
/// </summary>
internal static class SysctlTable
{
    private static readonly Lazy<NameTable> Table = new(() => NameTable.Read("kernel-sysctls.gz"));

    public static SysctlFacts? Find(string key)
    {
        if (Exactly(key) is { } facts)
            return facts;
        var segments = key.Split('.');
        return Patterns(segments).Select(Exactly).FirstOrDefault(found => found is not null);
    }

    public static IReadOnlyList<string> Nearest(string key)
    {
        var segments = key.Split('.');
        var place = VariablePlace(segments);
        if (place < 0)
            return Table.Value.Nearest(key);
        var name = segments[place];
        segments[place] = "*";
        return [.. Table.Value.Nearest(string.Join(".", segments)).Select(near => near.Replace("*", name))];
    }

    // Where an interface's name stands in net.ipv4.conf.eth0.rp_filter; all and default have lines of their own.
    private static int VariablePlace(string[] segments) =>
        segments.Length == 5 && segments[0] == "net" && segments[2] is "conf" or "neigh" && segments[3] is not ("all" or "default") ? 3 : -1;

    private static IEnumerable<string> Patterns(string[] segments)
    {
        for (var place = 1; place < segments.Length; place++)
        {
            var pattern = (string[])segments.Clone();
            pattern[place] = "*";
            yield return string.Join(".", pattern);
        }
    }

    private static SysctlFacts? Exactly(string key) => Table.Value.Find(key) is not { } columns ? null : new SysctlFacts
    {
        Key = columns[0],
        Series = Columns.Series(columns[1]),
        ReadOnly = columns[2].IndexOf('r') >= 0,
        Numeric = columns[2].IndexOf('n') >= 0,
        Minimum = Columns.Number(columns[3]),
        Maximum = Columns.Number(columns[4]),
        Default = Columns.Text(columns[5]),
        Recommended = Columns.Text(columns[6]),
        Needs = Columns.Text(columns[7]),
        RemovedIn = Columns.Text(columns[8]),
        Note = Columns.Text(columns[9]),
    };
}
