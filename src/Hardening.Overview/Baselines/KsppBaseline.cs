using Hardening.Overview.Facts;

namespace Hardening.Overview.Baselines;

/// <summary>What the Kernel Self Protection Project recommends for boot parameters and sysctls.</summary>
/// <remarks>
/// Source: the project's page "Recommended Settings", as kernel-hardening-checker lists it; options of the kernel's build are left out,
/// because what a stock kernel is built with is no property of the description. Alternatives are listed after the first value.
/// </remarks>
internal sealed class KsppBaseline : Baseline
{
    private static readonly SettingItem[] Items =
    [
        SettingItem.Absent("slab_merge"),
        SettingItem.Absent("slub_merge"),
        SettingItem.Parameter("slab_nomerge", ""),
        SettingItem.Parameter("init_on_alloc", "1") with { ByDefault = true }, // NixOS builds kernels with INIT_ON_ALLOC_DEFAULT_ON
        SettingItem.Parameter("init_on_free", "1"),
        SettingItem.Parameter("page_alloc.shuffle", "1", "Y"),
        SettingItem.Parameter("randomize_kstack_offset", "on", "1", "y") with { ByDefault = true }, // and with RANDOMIZE_KSTACK_OFFSET_DEFAULT
        SettingItem.Parameter("hardened_usercopy", "1") with { ByDefault = true },
        SettingItem.Parameter("pti", "on"),
        SettingItem.Parameter("mitigations", "auto,nosmt"),
        SettingItem.Parameter("vsyscall", "none"),
        SettingItem.Parameter("vdso32", "0"),
        SettingItem.Parameter("hash_pointers", "always"),
        SettingItem.Parameter("iommu.passthrough", "0") with { ByDefault = true },
        SettingItem.Parameter("iommu.strict", "1"),
        SettingItem.Parameter("efi", "disable_early_pci_dma"),
        SettingItem.AtMost("kfence.sample_interval", 100) with { IsParameter = true },
        SettingItem.Parameter("proc_mem.force_override", "never"),
        SettingItem.Sysctl("kernel.kptr_restrict", "2"),
        SettingItem.Sysctl("kernel.dmesg_restrict", "1"),
        SettingItem.AtLeast("kernel.perf_event_paranoid", 3),
        SettingItem.Sysctl("kernel.kexec_load_disabled", "1"),
        SettingItem.Sysctl("kernel.randomize_va_space", "2") with { ByDefault = true },
        SettingItem.Sysctl("kernel.yama.ptrace_scope", "3", "2"),
        SettingItem.Sysctl("kernel.unprivileged_bpf_disabled", "1", "2"),
        SettingItem.AtMost("kernel.oops_limit", 100),
        SettingItem.AtMost("kernel.warn_limit", 100),
        SettingItem.Sysctl("net.core.bpf_jit_harden", "2"),
        SettingItem.Sysctl("user.max_user_namespaces", "0"),
        SettingItem.Sysctl("vm.unprivileged_userfaultfd", "0") with { ByDefault = true },
        SettingItem.AtLeast("vm.mmap_min_addr", 65536) with { ByDefault = true },
        SettingItem.Sysctl("dev.tty.ldisc_autoload", "0"),
        SettingItem.Sysctl("dev.tty.legacy_tiocsti", "0"),
        SettingItem.Sysctl("fs.protected_symlinks", "1") with { ByDefault = true }, // systemd's own sysctl.d
        SettingItem.Sysctl("fs.protected_hardlinks", "1") with { ByDefault = true },
        SettingItem.Sysctl("fs.protected_fifos", "2"),
        SettingItem.Sysctl("fs.protected_regular", "2"),
        SettingItem.Sysctl("fs.suid_dumpable", "0"),
    ];

    public override string Name => "KSPP";

    public override string Source => "Kernel Self Protection Project, recommended boot parameters and sysctls";

    public override string Url => "https://kspp.github.io/Recommended_Settings";

    // Where NixOS's own default fulfils an item is known for what nixpkgs builds; the rules know when the kernel is another.
    public override IEnumerable<Verdict> Judge(HostView host) => Items.Select(item => item.Judge(host.Model));
}
