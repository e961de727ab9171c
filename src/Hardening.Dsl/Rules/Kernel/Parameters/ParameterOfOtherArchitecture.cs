namespace Hardening.Rules;

/// <summary>A parameter of x86 on a host with an Arm processor.</summary>
public sealed class ParameterOfOtherArchitecture : HostRule
{
    private static readonly (string Identity, string? Instead)[] OfX86 =
    [
        ("pti", "kpti=1"), ("nopti", null), ("vsyscall", null), ("ia32_emulation", null), ("spec_store_bypass_disable", "ssbd=force-on"),
        ("l1tf", null), ("mds", null), ("tsx", null), ("tsx_async_abort", null), ("mmio_stale_data", null), ("retbleed", null), ("srbds", null),
        ("gather_data_sampling", null), ("spec_rstack_overflow", null), ("spectre_v2", null), ("spectre_v2_user", null),
        ("intel_iommu", null), ("amd_iommu", null), ("intel_pstate", null),
    ];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1016", Layer.Kernel, Severity.Warning)
    {
        Title = "Boot parameter is for another architecture",
        Why = "The Arm kernel does not read it, so the protection is not there.",
        Fix = "Leave it out, or use the parameter that the message names. The kernel enables mitigations of Arm CPUs by itself.",
        Threat = Threats.FalseConfidence,
        References = [Reference.Kernel("admin-guide/kernel-parameters")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (!host.Architecture.Is(Architecture.Arm64)) yield break;
        foreach (var (identity, instead) in OfX86)
        {
            var setting = host.Kernel.Parameter(identity);
            if (!setting.TryGet(out _)) continue;
            var finding = At(setting, $"{setting} has no effect on Arm: only x86 kernels read it{(instead is null ? "" : $"; Arm has {instead}")}.").With(host.Architecture);
            yield return (instead is null ? finding : finding.FixByWriting(setting, instead)).FixByRemoving(setting);
        }
    }
}
