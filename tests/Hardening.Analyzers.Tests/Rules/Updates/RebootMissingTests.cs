namespace Hardening.Tests.Rules.Updates;

public sealed class RebootMissingTests : RuleTests<RebootMissing>
{
    [Fact]
    public void Finds_a_server_that_never_restarts() =>
        Finds("""server.Updates.[|Automatic("github:example/homelab", calendar: "weekly")|];""",
            "server upgrades automatically, but keeps its old kernel until it is rebooted by hand.");

    [Fact]
    public void Leaves_a_time_for_restarts_alone() =>
        IsSilent("""server.Updates.Automatic("github:example/homelab", calendar: "Sun 03:10", upgrade => upgrade.Reboot("03:00", "05:00"));""");

    [Fact]
    public void Leaves_laptops_alone() =>
        IsSilent(Program("""
            using Hardening;

            var fleet = new Fleet("homelab");
            fleet.Laptop("notebook").Updates.Automatic("github:example/homelab", calendar: "weekly");
            """));

    [Fact]
    public void Leaves_upgrades_by_hand_alone() =>
        IsSilent("""server.Updates.ByHand();""");

    [Fact]
    public void Does_not_guess_whether_it_restarts() =>
        IsUndecided("""server.Updates.Automatic("github:example/homelab", calendar: "weekly", upgrade => { if (args.Length > 0) upgrade.Reboot("03:00", "05:00"); });""");
}
