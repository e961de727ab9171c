namespace Hardening.Tests.Rules.Updates;

public sealed class RebootWindowMissedTests : RuleTests<RebootWindowMissed>
{
    [Fact]
    public void Finds_an_upgrade_after_the_window() =>
        Finds("""
            server.Updates.[|Automatic("github:example/homelab", calendar: "04:40", upgrade => upgrade
                .{|also:Reboot("01:00", "04:00")|})|];
            """,
            "The upgrade starts at 04:40, and server may only reboot from 01:00 to 04:00.");

    [Fact]
    public void Finds_an_upgrade_long_before_the_window() =>
        Finds("""
            server.Updates.[|Automatic("github:example/homelab", calendar: "weekly", upgrade => upgrade
                .{|also:Within(TimeSpan.FromMinutes(45))|}
                .{|also:Reboot("03:00", "05:00")|})|];
            """);

    [Fact]
    public void Finds_an_upgrade_at_the_end_of_a_window_across_midnight() =>
        Finds("""
            server.Updates.[|Automatic("github:example/homelab", calendar: "Sun 02:00", upgrade => upgrade
                .{|also:Reboot("22:00", "02:00")|})|];
            """);

    [Fact]
    public void Leaves_an_upgrade_inside_alone() =>
        IsSilent("""server.Updates.Automatic("github:example/homelab", calendar: "Sun 03:10", upgrade => upgrade.Reboot("03:00", "05:00"));""");

    [Fact]
    public void Leaves_an_upgrade_inside_a_window_across_midnight_alone() =>
        IsSilent("""server.Updates.Automatic("github:example/homelab", calendar: "00:30", upgrade => upgrade.Reboot("23:00", "05:00"));""");

    [Fact]
    public void Leaves_an_upgrade_alone_that_may_last_into_the_window() =>
        IsSilent("""server.Updates.Automatic("github:example/homelab", calendar: "01:00", upgrade => upgrade.Reboot("03:00", "05:00"));""");

    [Fact]
    public void Leaves_an_upgrade_alone_that_may_be_spread_into_the_window() =>
        IsSilent("""server.Updates.Automatic("github:example/homelab", calendar: "weekly", upgrade => upgrade.Within(TimeSpan.FromHours(2)).Reboot("03:00", "05:00"));""");

    [Fact]
    public void Leaves_other_calendars_alone() =>
        IsSilent("""server.Updates.Automatic("github:example/homelab", calendar: "hourly", upgrade => upgrade.Reboot("03:00", "05:00"));""");

    [Fact]
    public void Does_not_guess_the_time() =>
        IsUndecided("""server.Updates.Automatic("github:example/homelab", calendar: args.Length > 0 ? "03:10" : "12:00", upgrade => upgrade.Reboot("03:00", "05:00"));""");
}
