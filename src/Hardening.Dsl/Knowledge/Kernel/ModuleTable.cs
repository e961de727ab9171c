namespace Hardening.Knowledge;

/// <summary>Columns: name, series, loadable, built in, removed in, instead, note.</summary>
internal static class ModuleTable
{
    private static readonly Lazy<NameTable> Table = new(() => NameTable.Read("kernel-modules.gz"));

    public static ModuleFacts? Find(string name) => Table.Value.Find(name) is not { } columns ? null : new ModuleFacts
    {
        Name = columns[0],
        Series = Columns.Series(columns[1]),
        Loadable = Columns.Series(columns[2]),
        BuiltIn = Columns.Series(columns[3]),
        RemovedIn = Columns.Text(columns[4]),
        Instead = Columns.Text(columns[5]),
        Note = Columns.Text(columns[6]),
    };

    public static IReadOnlyList<string> Nearest(string name) =>
        [.. Table.Value.Nearest(name).Select(near => Find(near)?.Instead ?? near).Distinct()];
}
