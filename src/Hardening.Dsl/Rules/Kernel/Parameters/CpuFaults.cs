namespace Hardening.Rules;

/// <summary>The boot parameters that turn off what the kernel does against faults of the processor.</summary>
internal static class CpuFaults
{
    private static readonly (string Identity, string Fault)[] Switches =
    [
        ("pti", "Meltdown"), ("spectre_v2", "Spectre, variant 2"), ("spectre_v2_user", "Spectre, variant 2, between programs"),
        ("spec_store_bypass_disable", "Speculative Store Bypass"), ("l1tf", "L1 Terminal Fault"), ("mds", "Microarchitectural Data Sampling"),
        ("tsx_async_abort", "TSX Asynchronous Abort"), ("mmio_stale_data", "MMIO Stale Data"), ("retbleed", "Retbleed"),
        ("srbds", "Special Register Buffer Data Sampling"), ("gather_data_sampling", "Downfall"), ("spec_rstack_overflow", "Inception"),
        ("spectre_bhi", "Branch History Injection"), ("reg_file_data_sampling", "Register File Data Sampling"),
        ("indirect_target_selection", "Indirect Target Selection"), ("tsa", "Transient Scheduler Attacks"), ("vmscape", "VMScape"),
        ("kvm.nx_huge_pages", "machine check on iTLB multihit"),
    ];

    private static readonly (string Identity, string Fault)[] Words =
    [
        ("nopti", "Meltdown"), ("nospectre_v1", "Spectre, variant 1"), ("nospectre_v2", "Spectre, variant 2"),
        ("nospec_store_bypass_disable", "Speculative Store Bypass"),
    ];

    /// <summary>Single mitigations that are turned off for certain.</summary>
    public static IEnumerable<(Setting<BootParameter> Setting, string Fault)> TurnedOff(KernelModel kernel) =>
        Switches.Select(known => (Setting: kernel.Parameter(known.Identity), known.Fault)).Where(found => found.Setting.Is("off"))
            .Concat(Words.Select(known => (Setting: kernel.Parameter(known.Identity), known.Fault)).Where(found => found.Setting.TryGet(out _)));
}
