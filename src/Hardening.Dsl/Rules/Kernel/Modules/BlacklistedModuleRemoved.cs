namespace Hardening.Rules;

/// <summary>A blacklist with names that the host's kernel has no module for.</summary>
public sealed class BlacklistedModuleRemoved : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1202", Layer.Kernel, Severity.Info)
    {
        Title = "Blacklist names modules that the kernel no longer has",
        Why = "The entries have no effect. A copied list protects less than its length suggests, and may lack newer modules.",
        Fix = "Remove the names, or use a group of KernelModules, which is kept up to date.",
        Threat = Threats.FalseConfidence,
        References = [Reference.Man("modprobe.d(5)"), new("Linux kernel, release notes", "https://kernelnewbies.org/LinuxVersions")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        // A group serves kernels of several ages; what one of them lacks is no mistake of who uses it.
        var dead = host.Kernel.Blacklist.Where(item => item.IsCertain && IsDead(host, item.Value) && !KernelModules.All.Any(group => group.Modules.Contains(item.Value)));
        foreach (var call in dead.GroupBy(static item => item.Origin))
        {
            var names = call.Select(static item => item.Value.Name).ToArray();
            yield return At(call.Key, $"No module of the host's kernel is called {Words.Or(names)}: {Words.Those(names.Length, "the entry has", "these entries have")} no effect.")
                .Fix(new Edit.RemoveValue(call.Key, names));
        }
    }

    private static bool IsDead(HostModel host, KernelModule module) =>
        module.Facts is { } facts && (facts.IsGone || (NixosKernels.IsStock(host) && NixosKernels.Lacks(host, facts.Series | facts.Loadable | facts.BuiltIn, facts.RemovedIn)));
}
