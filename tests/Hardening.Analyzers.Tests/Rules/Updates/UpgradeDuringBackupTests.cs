namespace Hardening.Tests.Rules.Updates;

public sealed class UpgradeDuringBackupTests : RuleTests<UpgradeDuringBackup>
{
    private const string Backup = "server.Backup.{|also:Daily(\"main\", copy => copy.To(\"/backup\").Password(server.Secrets.Add(\"restic\")).Everything().Keep(7, 2, 1))|};";

    [Fact]
    public void Finds_a_weekly_upgrade_beside_a_daily_backup() =>
        Finds($$"""
            server.Updates.[|Automatic("github:example/homelab", calendar: "weekly")|];
            {{Backup}}
            """,
            "The upgrade of server starts at 00:00, and backup main starts between 00:00 and 01:00 on the same day.");

    [Theory]
    [InlineData("Mon..Wed 00:30")]
    [InlineData("Sat,Sun 01:00")]
    public void Finds_an_upgrade_within_the_delay_of_the_backup(string calendar) =>
        Finds($$"""
            server.Updates.[|Automatic("github:example/homelab", calendar: "{{calendar}}")|];
            {{Backup}}
            """);

    [Fact]
    public void Finds_a_delayed_upgrade_that_reaches_the_backup() =>
        Finds("""
            server.Updates.[|Automatic("github:example/homelab", calendar: "Sun 01:00", upgrade => upgrade.{|also:Within(TimeSpan.FromHours(2))|})|];
            server.Backup.{|also:On("Sun 02:30", "main", copy => copy.To("/backup").Password(server.Secrets.Add("restic")).Everything().Keep(7, 2, 1))|};
            """);

    [Theory]
    [InlineData("Sun 04:40")]
    [InlineData("23:00")]
    [InlineData("hourly")]
    public void Leaves_other_times_alone(string calendar) =>
        IsSilent($$"""
            server.Updates.Automatic("github:example/homelab", calendar: "{{calendar}}");
            {{Backup.Replace("{|also:", "").Replace("|}", "")}}
            """);

    [Fact]
    public void Leaves_other_weekdays_alone() =>
        IsSilent("""
            server.Updates.Automatic("github:example/homelab", calendar: "Sun 00:00");
            server.Backup.On("Mon..Sat 00:00", "main", copy => copy.To("/backup").Password(server.Secrets.Add("restic")).Everything().Keep(7, 2, 1));
            """);

    [Fact]
    public void Leaves_an_upgrade_alone_that_waits_for_a_restart() =>
        IsSilent($$"""
            server.Updates.Automatic("github:example/homelab", calendar: "weekly", upgrade => upgrade.AtNextBoot());
            {{Backup.Replace("{|also:", "").Replace("|}", "")}}
            """);

    [Fact]
    public void Does_not_guess_the_time() =>
        IsUndecided($$"""
            server.Updates.Automatic("github:example/homelab", calendar: args.Length > 0 ? "00:30" : "Sun 04:40");
            {{Backup.Replace("{|also:", "").Replace("|}", "")}}
            """);
}
