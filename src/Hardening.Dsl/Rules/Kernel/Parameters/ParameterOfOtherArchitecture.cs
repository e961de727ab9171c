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
        Title = "A boot parameter belongs to another kind of processor",
        Why = "The kernel for Arm does not read it, so what it was to protect is as it would be without it.",
        Fix = "Leave it out, or write what the message names. What Arm needs against its own faults, the kernel turns on by itself.",
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
            var finding = At(setting, $"{setting} has no effect on a host with an Arm processor: only kernels for x86 read it{(instead is null ? "" : $"; Arm has {instead}")}.").With(host.Architecture);
            yield return (instead is null ? finding : finding.FixByWriting(setting, instead)).FixByRemoving(setting);
        }
    }
}
