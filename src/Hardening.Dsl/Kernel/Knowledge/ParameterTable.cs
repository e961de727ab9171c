namespace Hardening.Knowledge;

/// <summary>Columns: name, reader, series, repeatable (+), instead, note. A second table lists the parameters of each module.</summary>
internal static class ParameterTable
{
    private static readonly Lazy<NameTable> Table = new(() => NameTable.Read("kernel-parameters.gz"));
    private static readonly Lazy<NameTable> OfModules = new(() => NameTable.Read("kernel-module-parameters.gz"));

    public static ParameterFacts? Find(string name) => Listed(name) ?? Sysctl(name) ?? OfTerminal(name) ?? OfModule(name);

    public static IReadOnlyList<string> Nearest(string name)
    {
        if (name.StartsWith("sysctl.", StringComparison.Ordinal))
            return [.. KernelKnowledge.NearestSysctls(name.Substring(7)).Select(key => "sysctl." + key)];
        if (Module(name) is not { } module)
            return [.. Table.Value.Nearest(name).Select(near => Listed(near)?.Instead ?? near).Distinct()];
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

    // The kernel writes sysctl.NAME=VALUE before it starts init, and takes every '/' in the name for a '.' (fs/proc/proc_sysctl.c).
    private static ParameterFacts? Sysctl(string name)
    {
        if (!name.StartsWith("sysctl.", StringComparison.Ordinal))
            return null;
        var key = name.Substring(7).Replace('/', '.');
        return KernelKnowledge.FindSysctl(key) is { } sysctl
            ? new ParameterFacts { Name = "sysctl." + key, Reader = ParameterReader.Kernel, Series = sysctl.Series, Note = sysctl.Note }
            : null;
    }

    // systemd.tty.term.ttyS0: the last part is the name of a terminal.
    private static ParameterFacts? OfTerminal(string name) =>
        Listed(name.Substring(0, name.LastIndexOf('.') + 1) + "*") is { } facts ? facts with { Name = name } : null;

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
        if (dot <= 0 || dot == name.Length - 1)
            return null;
        return KernelKnowledge.FindModule(name.Substring(0, dot)) is { Instead: null } module ? module : null;
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
