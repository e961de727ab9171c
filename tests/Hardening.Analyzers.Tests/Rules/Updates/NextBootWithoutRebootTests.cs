namespace Hardening.Tests.Rules.Updates;

public sealed class NextBootWithoutRebootTests : RuleTests<NextBootWithoutReboot>
{
    [Fact]
    public void Finds_an_upgrade_that_waits() =>
        Finds("""server.Updates.Automatic("github:example/homelab", calendar: "weekly", upgrade => upgrade.[|AtNextBoot()|]);""",
            "Upgrades of server take effect at the next boot, and nothing reboots it.");

    [Fact]
    public void Leaves_a_restart_alone() =>
        IsSilent("""server.Updates.Automatic("github:example/homelab", calendar: "Sun 03:10", upgrade => upgrade.AtNextBoot().Reboot("03:00", "05:00"));""");

    [Fact]
    public void Leaves_laptops_alone() =>
        IsSilent(Program("""
            using Hardening;

            var fleet = new Fleet("homelab");
            fleet.Laptop("notebook").Updates.Automatic("github:example/homelab", calendar: "weekly", upgrade => upgrade.AtNextBoot());
            """));

    [Fact]
    public void Does_not_guess_whether_it_waits() =>
        IsUndecided("""server.Updates.Automatic("github:example/homelab", calendar: "weekly", upgrade => { if (args.Length > 0) upgrade.AtNextBoot(); });""");
}
