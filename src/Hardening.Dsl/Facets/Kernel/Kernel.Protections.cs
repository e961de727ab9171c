using System.Runtime.CompilerServices;

namespace Hardening;

public sealed partial class Kernel
{
    /// <summary>Overwrites memory with zeros when it is handed out, when it is given back, or both.</summary>
    /// <param name="onAllocation">Zero memory before it is used, against leaks of old content.</param>
    /// <param name="onFree">Zero memory as soon as it is given back, against its recovery.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: boot parameters <c>init_on_alloc=</c> and <c>init_on_free=</c>. On free costs 3 to 5 % on average. Source: kernel-parameters.</remarks>
    public Kernel InitializeMemory(bool onAllocation, bool onFree, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line)
            .Parameter("init_on_alloc", Switch, onAllocation, nameof(onAllocation))
            .Parameter("init_on_free", Switch, onFree, nameof(onFree));

    /// <summary>Keeps kernel objects of different kinds in separate memory caches, so that overflowing one does not reach another.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: boot parameter <c>slab_nomerge</c>. Source: kernel-parameters.</remarks>
    public Kernel KeepSlabsSeparate([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Parameter("slab_nomerge");

    /// <summary>Hands out memory pages in an order that cannot be foreseen.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: boot parameter <c>page_alloc.shuffle=1</c>. Source: kernel-parameters.</remarks>
    public Kernel ShufflePageAllocator([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Parameter("page_alloc.shuffle=1");

    /// <summary>Starts the kernel stack of each system call at another offset.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: boot parameter <c>randomize_kstack_offset=on</c>. Source: kernel-parameters.</remarks>
    public Kernel RandomizeStackOffset([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Parameter("randomize_kstack_offset=on");

    /// <summary>Keeps the kernel's page tables away from programs, on processors that need it and those that do not (Meltdown).</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: boot parameter <c>pti=on</c>. Source: kernel-parameters.</remarks>
    public Kernel IsolatePageTables([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Parameter("pti=on");

    /// <summary>Removes the page of system calls at a fixed address, which programs of before 2013 use.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: boot parameter <c>vsyscall=none</c>. Source: kernel-parameters.</remarks>
    public Kernel DisableVsyscall([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Parameter("vsyscall=none");

    /// <summary>Takes away the file system through which the kernel shows its inner state.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: boot parameter <c>debugfs=off</c>. Source: kernel-parameters.</remarks>
    public Kernel DisableDebugfs([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Parameter("debugfs=off");

    /// <summary>Never writes memory to disk to switch the machine off.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: boot parameter <c>hibernate=no</c>. Source: kernel-parameters.</remarks>
    public Kernel DisableHibernation([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Parameter("hibernate=no");

    /// <summary>Stops the machine on a kernel error (oops), and reboots it.</summary>
    /// <param name="rebootAfter">Whole seconds until the restart, 1 to 3600.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: boot parameters <c>oops=panic</c> and <c>panic=</c>. An oops that a user can cause then stops the machine. Source: kernel-parameters.</remarks>
    /// <exception cref="SettingException"><paramref name="rebootAfter"/> is not a whole number of seconds from 1 to 3600.</exception>
    public Kernel PanicOnOops(TimeSpan rebootAfter, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line)
            .Parameter("oops=panic")
            .Parameter("panic", WholeSeconds, rebootAfter, nameof(rebootAfter));

    /// <summary>Decides who may look into other processes with a debugger.</summary>
    /// <param name="scope">Who may.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: sysctl <c>kernel.yama.ptrace_scope</c>. Source: kernel documentation, Yama.</remarks>
    public Kernel RestrictPtrace(PtraceScope scope, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Sysctl("kernel.yama.ptrace_scope", static s => SysctlValue.From((long)s), scope, nameof(scope));

    /// <summary>Hides kernel addresses from all users, and the kernel log from all but root.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: sysctls <c>kernel.kptr_restrict=2</c>, <c>kernel.dmesg_restrict=1</c>. Source: kernel documentation, sysctl/kernel.</remarks>
    public Kernel HideKernelAddresses([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Sysctl("kernel.kptr_restrict", 2).Sysctl("kernel.dmesg_restrict", 1);

    /// <summary>Never starts another kernel from the running one, until the next boot.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: sysctl <c>kernel.kexec_load_disabled=1</c>; it cannot be taken back while the host runs. Source: kernel documentation, sysctl/kernel.</remarks>
    public Kernel DisableKexec([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Sysctl("kernel.kexec_load_disabled", 1);

    /// <summary>Ignores the keys that command the kernel directly.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: sysctl <c>kernel.sysrq=0</c>. Source: kernel documentation, sysrq.</remarks>
    public Kernel DisableSysRq([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Sysctl("kernel.sysrq", 0);

    /// <summary>Lets only privileged processes load BPF programs, and hardens their compiler.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: sysctls <c>kernel.unprivileged_bpf_disabled=1</c> (until the next boot), <c>net.core.bpf_jit_harden=2</c>, <c>net.core.bpf_jit_kallsyms=0</c>. Source: kernel documentation, sysctl/kernel and sysctl/net.</remarks>
    public Kernel RestrictBpf([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line)
            .Sysctl("kernel.unprivileged_bpf_disabled", 1)
            .Sysctl("net.core.bpf_jit_harden", 2)
            .Sysctl("net.core.bpf_jit_kallsyms", 0);

    /// <summary>Lets only privileged processes measure the kernel.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: sysctl <c>kernel.perf_event_paranoid=3</c>; a kernel without the patch that knows level 3 treats it as 2. Source: kernel documentation, sysctl/kernel.</remarks>
    public Kernel RestrictPerformanceEvents([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Sysctl("kernel.perf_event_paranoid", 3);

    /// <summary>Follows links and opens files in world-writable folders only where their owner fits.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: sysctls <c>fs.protected_*</c>. Source: kernel documentation, sysctl/fs.</remarks>
    public Kernel ProtectLinks([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line)
            .Sysctl("fs.protected_symlinks", 1)
            .Sysctl("fs.protected_hardlinks", 1)
            .Sysctl("fs.protected_fifos", 2)
            .Sysctl("fs.protected_regular", 2);

    /// <summary>Never writes the memory of a program with raised privileges to disk.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: sysctl <c>fs.suid_dumpable=0</c>. Source: kernel documentation, sysctl/fs.</remarks>
    public Kernel RefuseCoreDumpsOfPrivileged([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Sysctl("fs.suid_dumpable", 0);

    /// <summary>Stops programs from typing into the terminal they run in, and terminal drivers from loading by themselves.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: sysctls <c>dev.tty.legacy_tiocsti=0</c> (Linux 6.2 and later), <c>dev.tty.ldisc_autoload=0</c>. Source: kernel documentation, tty.</remarks>
    public Kernel RefuseTerminalInjection([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Sysctl("dev.tty.legacy_tiocsti", 0).Sysctl("dev.tty.ldisc_autoload", 0);

    /// <summary>Shows only errors that stop the machine on its console.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: sysctl <c>kernel.printk=3 3 3 3</c>. Source: kernel documentation, sysctl/kernel.</remarks>
    public Kernel QuietConsole([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Sysctl("kernel.printk", SysctlValue.From, "3 3 3 3", "value");

    /// <summary>Places programs in memory with this many bits of chance.</summary>
    /// <param name="bits">For 64-bit programs; x86-64 takes 28 to 32.</param>
    /// <param name="compatBits">For 32-bit programs; x86-64 takes 8 to 16.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: sysctls <c>vm.mmap_rnd_bits</c> and <c>vm.mmap_rnd_compat_bits</c>. Source: kernel documentation, sysctl/vm.</remarks>
    /// <exception cref="SettingException">The kernel refuses the value.</exception>
    public Kernel RandomizeMemoryLayout(int bits, int compatBits, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line)
            .Sysctl("vm.mmap_rnd_bits", static b => SysctlValue.From((long)b), bits, nameof(bits))
            .Sysctl("vm.mmap_rnd_compat_bits", static b => SysctlValue.From((long)b), compatBits, nameof(compatBits));

    private static string Switch(bool on) => on ? "1" : "0";

    private static string WholeSeconds(TimeSpan span) =>
        span.Ticks % TimeSpan.TicksPerSecond == 0 && span >= TimeSpan.FromSeconds(1) && span <= TimeSpan.FromHours(1)
            ? span.TotalSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture)
            : throw new SettingException(nameof(span), $"{span} is not possible: expected whole seconds from 1 to 3600. Write TimeSpan.FromSeconds(1).");
}
