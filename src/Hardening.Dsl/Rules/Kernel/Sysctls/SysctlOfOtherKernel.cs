
namespace Hardening.Rules;

/// <summary>A sysctl that the host's kernel does not have.</summary>
public sealed class SysctlOfOtherKernel : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1318", Layer.Kernel, Severity.Warning)
    {
        Title = "Sysctl is for another kernel version",
        Why = "A key that the kernel does not have is skipped with a log line, so the protection is not there.",
        Fix = "Choose a kernel that has it with Package(...), or leave the setting out.",
        Threat = Threats.FalseConfidence,
        References = [Reference.Man("sysctl.d(5)"), Reference.Kernel("admin-guide/sysctl/index")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (!NixosKernels.IsStock(host)) yield break;
        foreach (var (key, value, setting) in host.Kernel.KnownSysctls())
        {
            if (key.Facts is { Series: not KernelSeries.None } facts && NixosKernels.Lacks(host, facts.Series, facts.RemovedIn))
                yield return At(setting, $"{key} = {value} has no effect: the host's kernel ({NixosKernels.VersionOf(host)}) does not have it.").With(host.Kernel.Package).FixByRemoving(setting);
        }
    }
}
