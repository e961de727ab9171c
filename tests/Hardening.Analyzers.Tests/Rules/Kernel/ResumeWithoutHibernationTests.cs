namespace Hardening.Tests.Rules.Kernel;

public sealed class ResumeWithoutHibernationTests : RuleTests<ResumeWithoutHibernation>
{
    [Fact]
    public void Finds_both() =>
        Finds("""server.Kernel.{|also:DisableHibernation()|}.[|BootParameter("resume=/dev/sda2")|];""",
            "resume=/dev/sda2 is never used: hibernate=no forbids hibernation.");

    [Fact]
    public void Finds_the_other_word() =>
        Finds("""
            server.Kernel
                .{|also:BootParameter("nohibernate")|}
                .[|BootParameter("resume=/dev/sda2")|];
            """);

    [Fact]
    public void Leaves_hibernation_alone() =>
        IsSilent("""server.Kernel.BootParameter("resume=/dev/sda2");""");

    [Fact]
    public void Leaves_its_absence_alone() =>
        IsSilent("""server.Kernel.DisableHibernation();""");

    [Fact]
    public void Does_not_guess_the_value() =>
        IsUndecided("""server.Kernel.BootParameter("resume=/dev/sda2").BootParameter(args.Length > 0 ? "hibernate=no" : "hibernate=nocompress");""");

    [Fact]
    public void Finds_a_device_to_resume_from() =>
        Finds("""
            server.Boot.[|ResumeFrom("/dev/disk/by-label/swap")|];
            server.Kernel.{|also:DisableHibernation()|};
            """, "Resuming from /dev/disk/by-label/swap is never used: hibernate=no forbids hibernation.");

    [Fact]
    public void Finds_a_device_set_by_path() =>
        Finds("""
            server.Nixos.[|Set("boot.resumeDevice", "/dev/disk/by-label/swap")|];
            server.Kernel.{|also:BootParameter("nohibernate")|};
            """);

    [Fact]
    public void Finds_an_offset_beside_a_protected_kernel_image() =>
        Finds("""
            server.Kernel.[|BootParameter("resume_offset=34816")|];
            server.Security.{|also:ProtectKernelImage()|};
            """);
}
