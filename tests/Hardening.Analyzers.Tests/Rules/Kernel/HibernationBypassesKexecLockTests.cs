namespace Hardening.Tests.Rules.Kernel;

public sealed class HibernationBypassesKexecLockTests : RuleTests<HibernationBypassesKexecLock>
{
    [Fact]
    public void Finds_the_way_around_the_lock() =>
        Finds("""server.Kernel.{|also:DisableKexec()|}.[|BootParameter("resume=/dev/sda2")|];""",
            "resume=/dev/sda2 allows replacing the kernel from disk, although kernel.kexec_load_disabled = 1 forbids kexec.");

    [Fact]
    public void Leaves_a_host_alone_that_never_hibernates() =>
        IsSilent("""server.Kernel.DisableKexec().DisableHibernation().BootParameter("resume=/dev/sda2");""");

    [Fact]
    public void Leaves_hibernation_alone_where_kexec_is_open() =>
        IsSilent("""server.Kernel.BootParameter("resume=/dev/sda2");""");

    [Fact]
    public void Leaves_lockdown_alone_which_forbids_both() =>
        IsSilent("""server.Kernel.DisableKexec().Lockdown(Integrity).BootParameter("resume=/dev/sda2");""");

    [Fact]
    public void Does_not_guess_the_lock() =>
        IsUndecided("""server.Kernel.Sysctl(args.Length > 0 ? "kernel.kexec_load_disabled" : "kernel.panic", 1).BootParameter("resume=/dev/sda2");""");
}
