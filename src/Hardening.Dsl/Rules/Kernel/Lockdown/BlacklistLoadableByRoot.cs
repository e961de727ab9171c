namespace Hardening.Rules;

/// <summary>A host that keeps root out of the kernel, and file systems that root may still load.</summary>
public sealed class BlacklistLoadableByRoot : HostRule
{
    // By name, which is the table's for every listed module: comparing modules folds letters, and this looks at each of many.
    private static readonly HashSet<string> FileSystems =
        new(KernelModules.RareFilesystems.Modules.Concat(KernelModules.NetworkFilesystems.Modules).Select(static module => module.Name), StringComparer.Ordinal);

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1203", Layer.Kernel, Severity.Info)
    {
        Title = "Blacklisted file systems can still be loaded by root",
        Why = "A blacklist stops automatic loading only. modprobe still loads the module by name, and it is validly signed. On a host that protects the kernel from root this is a gap: file system drivers trust the disk they read.",
        Fix = "Add BootParameter(\"module_blacklist=...\") with the names, which the kernel enforces; or accept the finding if the list is meant against plugged-in devices.",
        Threat = Threats.KernelExploitation,
        References = [Reference.Man("modprobe.d(5)"), Reference.Kernel("admin-guide/kernel-parameters")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (Asked(host.Kernel) is not { } guard || MayRefuseMore(host.Kernel)) yield break;
        var isGuarded = Guard(host.Kernel) is not null;
        var refused = ModuleBlacklists.Refused(host.Kernel).Select(static found => found.Module).ToArray();
        var open = host.Kernel.Blacklist.Where(item => item.IsCertain && FileSystems.Contains(item.Value.Name) && !refused.Contains(item.Value));
        foreach (var call in open.GroupBy(static item => item.Origin))
        {
            var names = call.Select(static item => item.Value.Name).ToArray();
            yield return At(call.Key, $"{Summary(names)} {Words.Those(names.Length, "does", "do")} not load by {Words.Those(names.Length, "itself", "themselves")}, but root can still load {Words.Those(names.Length, "it", "them")} by name, although {guard} {(isGuarded ? "keeps" : "is to keep")} root out of the kernel.")
                .With(guard);
        }
    }

    private static Setting<BootParameter>? Guard(KernelModel kernel) =>
        kernel.LocksDown() ? kernel.Parameter("lockdown") : kernel.EnforcesSignatures() ? kernel.Parameter("module.sig_enforce") : null;

    // Who asks for it means to keep root out, even where the kernel is not built for it.
    private static Setting<BootParameter>? Asked(KernelModel kernel) => Guard(kernel)
        ?? (kernel.Parameter("lockdown") is var lockdown && lockdown.TryGet(out _) ? lockdown
        : kernel.Parameter("module.sig_enforce") is var signed && signed.TryGet(out _) ? signed : null);

    private static bool MayRefuseMore(KernelModel kernel) => kernel.Parameters.IsOpen || kernel.Parameter("module_blacklist").IsUnknown;

    private static string Summary(string[] names) => names.Length <= 4 ? Words.And(names) : $"{string.Join(", ", names.Take(3))} and {names.Length - 3} more";
}
