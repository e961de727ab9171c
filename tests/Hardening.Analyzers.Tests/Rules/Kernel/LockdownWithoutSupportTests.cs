namespace Hardening.Tests.Rules.Kernel;

public sealed class LockdownWithoutSupportTests : RuleTests<LockdownWithoutSupport>
{
    [Fact]
    public void Finds_the_parameter_on_the_kernel_of_the_release() =>
        Finds("""server.Kernel.[|BootParameter("lockdown=confidentiality")|];""",
            "lockdown=confidentiality has no effect: the kernel of server (the release's own) is built without the lockdown module.");

    [Fact]
    public void Finds_the_parameter_on_a_named_kernel() =>
        Finds("""server.Kernel.{|also:Package(KernelPackages.Latest)|}.[|BootParameter("lockdown=integrity")|];""");

    [Fact]
    public void Finds_a_kernel_that_is_asked_to_leave_the_module_out() =>
        Finds("""server.Kernel.[|Lockdown(Integrity)|].{|also:Configure("SECURITY_LOCKDOWN_LSM", KernelConfigValue.No)|};""");

    [Fact]
    public void Leaves_a_kernel_alone_that_is_built_for_it() => IsSilent("server.Kernel.Lockdown(Confidentiality);");

    [Fact]
    public void Leaves_a_kernel_alone_whose_build_is_unknown() =>
        IsSilent("""server.Kernel.Package(KernelPackages.Named("linuxPackages_custom")).BootParameter("lockdown=integrity");""");

    [Fact]
    public void Leaves_the_mode_none_alone() => IsSilent("""server.Kernel.BootParameter("lockdown=none");""");

    [Fact]
    public void Does_not_guess_the_mode() => IsUndecided("""server.Kernel.BootParameter(args.Length > 0 ? "lockdown=integrity" : "quiet");""");

    [Fact]
    public void Does_not_guess_the_kernel() =>
        IsUndecided("""server.Kernel.Package(args.Length > 0 ? KernelPackages.Latest : KernelPackages.Named("linuxPackages_custom")).BootParameter("lockdown=integrity");""");
}
