namespace Hardening.Tests.Rules.Kernel;

public sealed class SysctlOfOtherKernelTests : RuleTests<SysctlOfOtherKernel>
{
    [Fact]
    public void Finds_a_key_that_is_newer_than_the_kernel() =>
        Finds("""server.Kernel.{|also:Package(KernelPackages.Named("linuxPackages_6_1"))|}.[|Sysctl("vm.memfd_noexec", 1)|];""",
            "vm.memfd_noexec = 1 has no effect: the host's kernel (Linux 6.1) does not have it.");

    [Fact]
    public void Leaves_a_kernel_alone_that_has_it() =>
        IsSilent("""server.Kernel.Sysctl("vm.memfd_noexec", 1).Sysctl("kernel.io_uring_disabled", 2);""");

    [Fact]
    public void Leaves_a_kernel_between_two_observed_ones_alone() =>
        IsSilent("""server.Kernel.Package(KernelPackages.Named("linuxPackages_6_6")).Sysctl("vm.memfd_noexec", 1);""");

    [Fact]
    public void Does_not_guess_the_kernel() =>
        IsUndecided("""server.Kernel.Package(KernelPackages.Named(args.Length > 0 ? "linuxPackages_6_1" : "linuxPackages_6_12")).Sysctl("vm.memfd_noexec", 1);""");
}
