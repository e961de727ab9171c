using static Hardening.Rules.Threats;

namespace Hardening.Overview.Facets;

/// <summary>The protections of the kernel, and what each rests on. What a setting does: the kernel's documentation (admin-guide, sysctl).</summary>
internal static class KernelClaims
{
    public const string Start = "Lockdown and modules";
    public const string Memory = "Memory";
    public const string Access = "Programs and the kernel";
    public const string Failure = "On kernel errors";

    public static IReadOnlyList<KernelClaim> All { get; } =
    [
        new("kernel.signatures", "module signatures enforced", Start, "module.sig_enforce=1") { RefutedBy = ["HD1102"] },
        new("kernel.kexec", "kexec disabled", Start, "kernel.kexec_load_disabled=1"),
        new("kernel.hibernation", "hibernation disabled", Start, "hibernate=no"),
        new("kernel.debugfs", "debugfs off", Start, "debugfs=off"),

        new("kernel.zero-alloc", "memory is zeroed on allocation", Memory, "init_on_alloc=1") { RefutedBy = ["HD1007", "HD1009"] },
        new("kernel.zero-free", "memory is zeroed on free", Memory, "init_on_free=1") { RefutedBy = ["HD1007", "HD1009"] },
        new("kernel.slabs", "slab caches are not merged", Memory, "slab_nomerge"),
        new("kernel.shuffle", "free pages are randomized", Memory, "page_alloc.shuffle=1"),
        new("kernel.stack", "kernel stack offset is randomized", Memory, "randomize_kstack_offset=on|1|y"),
        new("kernel.aslr", "ASLR with the most bits (32, and 16 for 32-bit programs)", Memory, "vm.mmap_rnd_bits=32", "vm.mmap_rnd_compat_bits=16"),
        new("kernel.pti", "page table isolation (PTI)", Memory, "pti=on"),
        new("kernel.vsyscall", "vsyscall off", Memory, "vsyscall=none"),
        new("kernel.vsyscall32", "32-bit vDSO off", Memory, "abi.vsyscall32=0"),

        new("kernel.pointers", "kernel pointers and the kernel log are hidden", Access, "kernel.kptr_restrict=2", "kernel.dmesg_restrict=1"),
        new("kernel.bpf", "BPF only for root, JIT hardened", Access, "kernel.unprivileged_bpf_disabled=1|2", "net.core.bpf_jit_harden=2", "net.core.bpf_jit_kallsyms=0")
            { Threats = [KernelExploitation, NetworkAttack] },
        new("kernel.perf", "perf events only for root", Access, "kernel.perf_event_paranoid=3"),
        new("kernel.ptrace", "ptrace only for root", Access, "kernel.yama.ptrace_scope=2|3") { Threats = [LateralMovement, CredentialTheft] },
        new("kernel.terminal", "TIOCSTI (terminal injection) off", Access, "dev.tty.legacy_tiocsti=0", "dev.tty.ldisc_autoload=0") { Threats = [LateralMovement, KernelExploitation] },
        new("kernel.links", "links, FIFOs and files in shared folders are protected", Access,
            "fs.protected_symlinks=1", "fs.protected_hardlinks=1", "fs.protected_fifos=2", "fs.protected_regular=2") { Threats = [LateralMovement] },
        new("kernel.dumps", "no core dumps of privileged programs", Access, "fs.suid_dumpable=0") { Threats = [CredentialTheft] },
        new("kernel.sysrq", "SysRq keys off", Access, "kernel.sysrq=0") { Threats = [PhysicalAccess] },
        new("kernel.console", "only emergencies on the console", Access, "kernel.printk=3 3 3 3|3 4 1 3|3 4 1 7") { Threats = [KernelExploitation, PhysicalAccess] },

        new("kernel.oops", "panic on the first oops", Failure, "oops=panic") { RefutedBy = ["HD1010"] },
    ];
}
