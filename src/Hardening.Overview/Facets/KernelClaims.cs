using static Hardening.Rules.Threats;

namespace Hardening.Overview.Facets;

/// <summary>The protections of the kernel, and what each rests on. What a setting does: the kernel's documentation (admin-guide, sysctl).</summary>
internal static class KernelClaims
{
    public const string Start = "Lockdown and modules";
    public const string Memory = "Memory";
    public const string Access = "What programs may ask of the kernel";
    public const string Failure = "When something breaks";

    public static IReadOnlyList<KernelClaim> All { get; } =
    [
        new("kernel.signatures", "only signed kernel modules are loaded", Start, "module.sig_enforce=1") { RefutedBy = ["HD1102"] },
        new("kernel.kexec", "no other kernel can be started from the running one", Start, "kernel.kexec_load_disabled=1"),
        new("kernel.hibernation", "no hibernation image can replace the kernel", Start, "hibernate=no"),
        new("kernel.debugfs", "the debug file system is off", Start, "debugfs=off"),

        new("kernel.zero-alloc", "memory is zeroed when it is given out", Memory, "init_on_alloc=1") { RefutedBy = ["HD1007", "HD1009"] },
        new("kernel.zero-free", "memory is zeroed when it is given back", Memory, "init_on_free=1") { RefutedBy = ["HD1007", "HD1009"] },
        new("kernel.slabs", "kernel objects of different kinds never share a slab", Memory, "slab_nomerge"),
        new("kernel.shuffle", "free pages are handed out in random order", Memory, "page_alloc.shuffle=1"),
        new("kernel.stack", "the kernel stack starts at a random offset in each call", Memory, "randomize_kstack_offset=on|1|y"),
        new("kernel.aslr", "programs are laid out with the most random bits (32, and 16 for 32-bit programs)", Memory, "vm.mmap_rnd_bits=32", "vm.mmap_rnd_compat_bits=16"),
        new("kernel.pti", "kernel and programs have separate page tables", Memory, "pti=on"),
        new("kernel.vsyscall", "no code stands at a fixed address (vsyscall)", Memory, "vsyscall=none"),
        new("kernel.vsyscall32", "no code stands at a fixed address in 32-bit programs", Memory, "abi.vsyscall32=0"),

        new("kernel.pointers", "kernel addresses and the kernel log are hidden", Access, "kernel.kptr_restrict=2", "kernel.dmesg_restrict=1"),
        new("kernel.bpf", "BPF is for root alone, and its compiled code is hardened", Access, "kernel.unprivileged_bpf_disabled=1|2", "net.core.bpf_jit_harden=2", "net.core.bpf_jit_kallsyms=0")
            { Threats = [KernelExploitation, NetworkAttack] },
        new("kernel.perf", "performance events are for root alone", Access, "kernel.perf_event_paranoid=3"),
        new("kernel.ptrace", "only the administrator may look into other programs", Access, "kernel.yama.ptrace_scope=2|3") { Threats = [LateralMovement, CredentialTheft] },
        new("kernel.terminal", "no program can type into another one's terminal", Access, "dev.tty.legacy_tiocsti=0", "dev.tty.ldisc_autoload=0") { Threats = [LateralMovement, KernelExploitation] },
        new("kernel.links", "links, pipes and files of others in shared folders cannot mislead a program", Access,
            "fs.protected_symlinks=1", "fs.protected_hardlinks=1", "fs.protected_fifos=2", "fs.protected_regular=2") { Threats = [LateralMovement] },
        new("kernel.dumps", "programs with privileges leave no core dumps", Access, "fs.suid_dumpable=0") { Threats = [CredentialTheft] },
        new("kernel.sysrq", "the keyboard has no shortcuts into the kernel", Access, "kernel.sysrq=0") { Threats = [PhysicalAccess] },
        new("kernel.console", "the console shows none of the kernel's messages but the worst", Access, "kernel.printk=3 3 3 3|3 4 1 3|3 4 1 7") { Threats = [KernelExploitation, PhysicalAccess] },

        new("kernel.oops", "the first error of the kernel stops it", Failure, "oops=panic") { RefutedBy = ["HD1010"] },
    ];
}
