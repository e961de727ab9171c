namespace Hardening.Tests.Rules.Kernel;

public sealed class LockdownNotEnabledTests : RuleTests<LockdownNotEnabled>
{
    [Fact]
    public void Finds_a_module_without_its_early_start() =>
        Finds("""server.Kernel.[|BootParameter("lockdown=integrity")|].{|also:Configure("SECURITY_LOCKDOWN_LSM", KernelConfigValue.Yes)|};""",
            "lockdown=integrity has no effect: the kernel has the lockdown module, but neither the early start (SECURITY_LOCKDOWN_LSM_EARLY) nor the list of security modules (NixOS's own) enables it.");

    [Fact]
    public void Finds_an_own_list_that_leaves_it_out() =>
        Finds("""server.Kernel.[|Lockdown(Integrity)|].{|also:Configure("SECURITY_LOCKDOWN_LSM_EARLY", KernelConfigValue.No)|}.{|also:BootParameter("lsm=landlock,yama,bpf")|};""");

    [Fact]
    public void Leaves_the_named_method_alone() =>
        IsSilent("""server.Kernel.Lockdown(Integrity);""");

    [Fact]
    public void Leaves_an_own_list_alone_that_names_it() =>
        IsSilent("""server.Kernel.BootParameter("lockdown=integrity").Configure("SECURITY_LOCKDOWN_LSM", KernelConfigValue.Yes).BootParameter("lsm=lockdown,yama,bpf");""");

    [Fact]
    public void Does_not_guess_the_list() =>
        IsUndecided("""server.Kernel.BootParameter("lockdown=integrity").Configure("SECURITY_LOCKDOWN_LSM", KernelConfigValue.Yes).BootParameter(args.Length > 0 ? "lsm=yama" : "lsm=lockdown,yama");""");
}
