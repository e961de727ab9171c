namespace Hardening.Tests.Rules.Kernel;

public sealed class KernelBuildUnknownTests : RuleTests<KernelBuildUnknown>
{
    [Theory]
    [InlineData("lockdown=integrity", "SECURITY_LOCKDOWN_LSM", "HD1101 and HD1103 are")]
    [InlineData("module.sig_enforce=1", "MODULE_SIG", "HD1102 is")]
    [InlineData("page_poison=1", "PAGE_POISONING", "HD1007 is")]
    public void Says_what_is_not_evaluated(string parameter, string symbol, string rules) =>
        Finds($"""server.Kernel.{"{"}|also:Package(KernelPackages.Named("cachyosKernels.linuxPackages-cachyos"))|{"}"}.[|BootParameter("{parameter}")|];""",
            $"Whether pkgs.cachyosKernels.linuxPackages-cachyos is built with {symbol} is unknown: {rules} not evaluated for {parameter}.");

    [Theory]
    [InlineData("linuxPackages_latest")]
    [InlineData("linuxKernel.packages.linux_6_12")]
    public void Knows_the_kernels_of_nixpkgs(string package) =>
        IsSilent($"""server.Kernel.Package(KernelPackages.Named("{package}")).BootParameter("lockdown=integrity");""");

    [Fact]
    public void Leaves_a_kernel_alone_that_is_told_what_to_build() =>
        IsSilent("""server.Kernel.Package(KernelPackages.Named("cachyosKernels.linuxPackages-cachyos")).Lockdown(LockdownMode.Integrity);""");

    [Fact]
    public void Does_not_guess_the_package() =>
        IsUndecided("""server.Kernel.Package(KernelPackages.Named(args.Length > 0 ? "cachyosKernels.linuxPackages-cachyos" : "linuxPackages")).BootParameter("lockdown=integrity");""");
}
