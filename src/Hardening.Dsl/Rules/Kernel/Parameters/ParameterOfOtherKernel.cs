
namespace Hardening.Rules;

/// <summary>A boot parameter that the host's kernel does not know yet or no longer.</summary>
public sealed class ParameterOfOtherKernel : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1003", Layer.Kernel, Severity.Warning)
    {
        Title = "Boot parameter is for another kernel version",
        Why = "Parameters come and go with kernel releases. The host's kernel ignores one it does not have, so the protection is not there.",
        Fix = "Choose a kernel that has it with Package(...), or leave the parameter out.",
        Threat = Threats.FalseConfidence,
        References = [Reference.Kernel("admin-guide/kernel-parameters")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (host.Architecture.Is(Architecture.Arm64) || host.Architecture.IsUnknown || !NixosKernels.IsStock(host)) yield break;
        foreach (var (parameter, setting) in host.Kernel.KnownParameters())
        {
            if (parameter.Facts is { Reader: ParameterReader.Kernel or ParameterReader.Module, Series: not KernelSeries.None, Instead: null } facts
                && NixosKernels.Lacks(host, facts.Series))
            {
                yield return At(setting, $"{parameter} has no effect: the host's kernel ({NixosKernels.VersionOf(host)}) does not know it; {Text(facts.Series)} does.")
                    .With(host.Kernel.Package).FixByRemoving(setting);
            }
        }
    }

    private static string Text(KernelSeries series) =>
        (series & KernelSeries.Linux72) != 0 ? (series & KernelSeries.Linux612) != 0 ? "Linux 6.12 and later" : "Linux 7.2" : "an older one";
}
