using Hardening;

namespace Homelab;

public static partial class HomeServer
{
    private static void Kernel(Server host)
    {
        host.Kernel
            .Package(KernelPackages.LongTerm)
            .Lockdown(LockdownMode.Confidentiality)               // brings the kernel configuration that makes it true
            .EnforceModuleSignatures();

        Modules(host.Kernel);
        Memory(host.Kernel);
        Access(host.Kernel);
        Headless(host.Kernel);
    }

    private static void Modules(Kernel kernel) => kernel
        .Blacklist(KernelModules.ObscureNetworking)
        .Blacklist("cramfs", "freevxfs", "jffs2", "hfs", "hfsplus", "udf", "squashfs")
        .Blacklist(KernelModules.NetworkFilesystems)
        .Blacklist("vivid", "bluetooth", "btusb");

    private static void Memory(Kernel kernel) => kernel
        .InitializeMemory(onAllocation: true, onFree: true)
        .KeepSlabsSeparate()
        .ShufflePageAllocator()
        .RandomizeStackOffset()
        .RandomizeMemoryLayout(bits: 32, compatBits: 16)
        .IsolatePageTables()
        .DisableVsyscall()
        .Sysctl("abi.vsyscall32", 0)
        .Sysctl("vm.swappiness", 0)
        .Sysctl("vm.vfs_cache_pressure", 50)
        .Sysctl("vm.dirty_bytes", 268_435_456)
        .Sysctl("vm.dirty_background_bytes", 67_108_864)
        .Sysctl("vm.dirty_writeback_centisecs", 1500);

    private static void Access(Kernel kernel) => kernel
        .DisableDebugfs()
        .DisableHibernation()
        .DisableKexec()
        .DisableSysRq()
        .HideKernelAddresses()
        .RestrictBpf()
        .RestrictPerformanceEvents()
        .RestrictPtrace(PtraceScope.AdminOnly)
        .RefuseTerminalInjection()
        .RefuseCoreDumpsOfPrivileged()
        .ProtectLinks();

    private static void Headless(Kernel kernel) => kernel
        .PanicOnOops(rebootAfter: TimeSpan.FromSeconds(1))        // nobody presses the button
        .BootParameter("boot.panic_on_fail")
        .BootParameter("nomodeset")
        .BootParameter("intel_pstate=active")
        .BootParameter("rcutree.enable_rcu_lazy=1")
        .QuietConsole();
}
