namespace Hardening.Knowledge;

/// <summary>Columns: name, reader, series, repeatable (+), instead, note. A second table lists the parameters of each module.</summary>
internal static class ParameterTable
{
    private static readonly Lazy<NameTable> Table = new(() => NameTable.Read("kernel-parameters.gz"));
    private static readonly Lazy<NameTable> OfModules = new(() => NameTable.Read("kernel-module-parameters.gz"));

    // Modules that are built outside the kernel and packaged in nixpkgs: their parameters change with them and are not listed.
    private static readonly string[] OutsideModules =
    [
        "acpi_call", "bbswitch", "evdi", "hid_xpadneo", "kvmfr", "nvidia", "nvidia_drm", "nvidia_modeset", "nvidia_uvm", "spl",
        "v4l2loopback", "vboxdrv", "vboxnetadp", "vboxnetflt", "wl", "zenpower", "zfs",
    ];

    public static ParameterFacts? Find(string name) =>
        Listed(name) ?? OfInitrd(name) ?? Sysctl(name) ?? OfTerminal(name) ?? OfModule(name) ?? OfOutsideModule(name);

    /// <summary>What a name that is not listed was meant to be, where it is a few letters away from a listed one.</summary>
    public static IReadOnlyList<string> Slips(string name)
    {
        if (name.StartsWith("sysctl.", StringComparison.Ordinal) || name.IndexOf('.') < 0) return Nearest(name);
        if (name.StartsWith("rd.", StringComparison.Ordinal) && Table.Value.Slips(name.Substring(3)) is { Count: > 0 } late && Table.Value.Slips(name).Count == 0)
            return [.. late.Where(IsOfSystemd).Select(static near => "rd." + near)];
        if (Module(name) is { } module && OfModules.Value.Find(module.Name) is { } known) return SlipsOf(module.Name, known, name.Substring(name.IndexOf('.') + 1));
        var (prefix, rest) = (name.Substring(0, name.IndexOf('.')), name.Substring(name.IndexOf('.')));
        var distance = new EditDistance(prefix);
        var outside = OutsideModules.Where(one => one.Length > 3 && distance.To(one, 0, one.Length, 1) <= 1).Select(one => one + rest).ToArray();
        return outside.Length > 0 ? outside : [.. Table.Value.Slips(name).Select(near => Listed(near)?.Instead ?? near).Distinct()];
    }

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

    // In the initrd systemd reads each of its parameters with "rd." before it as well (kernel-command-line(7)).
    private static ParameterFacts? OfInitrd(string name) =>
        name.StartsWith("rd.", StringComparison.Ordinal) && IsOfSystemd(name.Substring(3)) && Listed(name.Substring(3)) is { } facts ? facts with { Name = "rd." + facts.Name } : null;

    private static bool IsOfSystemd(string name) =>
        (name.StartsWith("systemd.", StringComparison.Ordinal) || name.StartsWith("udev.", StringComparison.Ordinal) || name.StartsWith("luks.", StringComparison.Ordinal))
        && Listed(name)?.Reader == ParameterReader.Systemd;

    private static ParameterFacts? OfOutsideModule(string name)
    {
        var dot = name.IndexOf('.');
        return dot > 0 && dot < name.Length - 1 && Array.IndexOf(OutsideModules, name.Substring(0, dot).Replace('-', '_')) >= 0
            ? new ParameterFacts { Name = name, Reader = ParameterReader.Module, Series = KernelSeries.All }
            : null;
    }

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

    private static IReadOnlyList<string> SlipsOf(string module, string[] known, string parameter)
    {
        var distance = new EditDistance(parameter);
        var most = Math.Min(4, 1 + (parameter.Length / 6));
        var near = known.Skip(1).Select(static entry => entry.Substring(1)).Where(name => distance.To(name, 0, name.Length, most) <= most);
        return [.. near.OrderBy(name => distance.To(name, 0, name.Length, most)).ThenBy(static name => name, StringComparer.Ordinal).Take(3).Select(name => $"{module}.{name}")];
    }

    private static IReadOnlyList<string> NearestOf(string module, string[] known, string parameter)
    {
        var names = known.Skip(1).Select(entry => entry.Substring(1)).ToArray();
        var distance = new EditDistance(parameter);
        return [.. names.OrderBy(name => distance.To(name, 0, name.Length, int.MaxValue - 1)).ThenBy(name => name, StringComparer.Ordinal)
            .Take(3).Select(name => $"{module}.{name}")];
    }
}
