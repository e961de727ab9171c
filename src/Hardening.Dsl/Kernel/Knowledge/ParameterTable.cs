namespace Hardening.Knowledge;

/// <summary>Columns: name, reader, series, repeatable (+), instead, note. A second table lists the parameters of each module.</summary>
internal static class ParameterTable
{
    private static readonly Lazy<NameTable> Table = new(() => NameTable.Read("kernel-parameters.gz"));
    private static readonly Lazy<NameTable> OfModules = new(() => NameTable.Read("kernel-module-parameters.gz"));

    public static ParameterFacts? Find(string name) => Listed(name) ?? Sysctl(name) ?? OfSystemd(name) ?? OfModule(name);

    public static IReadOnlyList<string> Nearest(string name)
    {
        if (name.StartsWith("sysctl.", StringComparison.Ordinal))
            return [.. KernelKnowledge.NearestSysctls(name.Substring(7)).Select(key => "sysctl." + key)];
        if (Module(name) is not { } module)
            return Table.Value.Nearest(name);
        var known = OfModules.Value.Find(module.Name);
        var parameter = name.Substring(name.IndexOf('.') + 1);
        return known is null ? [] : NearestOf(module.Name, known, parameter);
    }

    private static ParameterFacts? Listed(string name) => Table.Value.Find(name) is not { } columns ? null : new ParameterFacts
    {
        Name = columns[0],
        Reader = (ParameterReader)(columns[1][0] - '0'),
        Series = Columns.Series(columns[2]),
        Repeatable = columns[3] == "+",
        Instead = Columns.Text(columns[4]),
        Note = Columns.Text(columns[5]),
    };

    // The kernel writes sysctl.NAME=VALUE before it starts init (Documentation/admin-guide/kernel-parameters.txt).
    private static ParameterFacts? Sysctl(string name) =>
        name.StartsWith("sysctl.", StringComparison.Ordinal) && KernelKnowledge.FindSysctl(name.Substring(7).Replace('/', '.')) is { } sysctl
            ? new ParameterFacts { Name = name, Reader = ParameterReader.Kernel, Series = sysctl.Series, Note = sysctl.Note }
            : null;

    // In the initrd systemd reads each of its parameters with "rd." before it as well (kernel-command-line(7)), and in a few the last
    // part is the name of a terminal or unit.
    private static ParameterFacts? OfSystemd(string name)
    {
        var plain = name.StartsWith("rd.", StringComparison.Ordinal) ? name.Substring(3) : name;
        var facts = Listed(plain) ?? Listed(plain.Substring(0, plain.LastIndexOf('.') + 1) + "*");
        return facts is { Reader: ParameterReader.Systemd } ? facts with { Name = name } : null;
    }

    private static ParameterFacts? OfModule(string name)
    {
        if (Module(name) is not { } module)
            return null;
        var parameter = name.Substring(name.IndexOf('.') + 1);
        var series = module.Series;
        if (!IsOfEveryModule(parameter) && OfModules.Value.Find(module.Name) is { } known)
        {
            var entry = known.Skip(1).FirstOrDefault(one => Letter.Fold(one.Substring(1)) == Letter.Fold(parameter));
            if (entry is null)
                return null;
            (series, parameter) = (Columns.Series(entry), entry.Substring(1));
        }

        return new ParameterFacts { Name = $"{module.Name}.{parameter}", Reader = ParameterReader.Module, Series = series };
    }

    private static ModuleFacts? Module(string name)
    {
        var dot = name.IndexOf('.');
        return dot <= 0 || dot == name.Length - 1 ? null : KernelKnowledge.FindModule(name.Substring(0, dot)) is { Instead: null } module ? module : null;
    }

    private static bool IsOfEveryModule(string parameter) => parameter is "dyndbg" or "async_probe";

    private static IReadOnlyList<string> NearestOf(string module, string[] known, string parameter)
    {
        var names = known.Skip(1).Select(entry => entry.Substring(1)).ToArray();
        var distance = new EditDistance(parameter);
        return [.. names.OrderBy(name => distance.To(name, 0, name.Length, int.MaxValue - 1)).ThenBy(name => name, StringComparer.Ordinal)
            .Take(3).Select(name => $"{module}.{name}")];
    }
}
