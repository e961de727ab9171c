namespace Hardening.Rules;

/// <summary>The two ways to keep a module out, and what each stops.</summary>
internal static class ModuleBlacklists
{
    /// <summary>Modules that the kernel itself refuses (<c>module_blacklist=</c>), with the setting that says so.</summary>
    public static IEnumerable<(KernelModule Module, Setting<BootParameter> Setting)> Refused(KernelModel kernel) =>
        Listed(kernel, "module_blacklist");

    /// <summary>Modules that are not loaded by themselves, each with the call that says so.</summary>
    public static IEnumerable<(KernelModule Module, Origin Origin)> NotAutomatic(KernelModel kernel) =>
        kernel.Blacklist.Where(static item => item.IsCertain).Select(static item => (item.Value, item.Origin))
            .Concat(Listed(kernel, "modprobe.blacklist").Concat(Refused(kernel)).Select(static found => (found.Module, found.Setting.Origins[0])));

    /// <summary>The call that keeps a module from being loaded by itself, or null.</summary>
    public static Origin? OriginOf(KernelModel kernel, KernelModule module) =>
        NotAutomatic(kernel).Where(found => found.Module.Equals(module)).Select(static found => found.Origin).FirstOrDefault();

    private static IEnumerable<(KernelModule Module, Setting<BootParameter> Setting)> Listed(KernelModel kernel, string name) =>
        from known in kernel.KnownParameters()
        where known.Parameter.Name == name
        from text in (known.Parameter.Value ?? "").Split(',')
        where text.Length > 0 && text.All(static c => char.IsLetterOrDigit(c) || c is '-' or '_')
        select (KernelModule.Unlisted(text), known.Setting);
}
