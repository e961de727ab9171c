namespace Hardening.Tests.Rules.Kernel;

public sealed class LockdownForbidsHibernationTests : RuleTests<LockdownForbidsHibernation>
{
    [Fact]
    public void Finds_a_place_to_resume_from() =>
        Finds("""server.Kernel.{|also:Lockdown(Integrity)|}.[|BootParameter("resume=/dev/disk/by-label/swap")|];""",
            "resume=/dev/disk/by-label/swap is never used: with lockdown=integrity the kernel refuses to hibernate.");

    [Fact]
    public void Leaves_it_alone_where_lockdown_is_not_there() =>
        IsSilent("""server.Kernel.BootParameter("lockdown=integrity").BootParameter("resume=/dev/disk/by-label/swap");""");

    [Fact]
    public void Leaves_lockdown_alone_without_hibernation() =>
        IsSilent("""server.Kernel.Lockdown(Integrity);""");

    [Fact]
    public void Does_not_guess_the_mode() =>
        IsUndecided("""server.Kernel.Lockdown(args.Length > 0 ? Integrity : Confidentiality).BootParameter(args.Length > 0 ? "resume=/dev/sda2" : "quiet");""");
}
