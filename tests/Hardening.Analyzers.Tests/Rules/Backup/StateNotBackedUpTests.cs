namespace Hardening.Tests.Rules.Backup;

public sealed class StateNotBackedUpTests : RuleTests<StateNotBackedUp>
{
    private const string Forgejo = """server.Nixos.Set("services.forgejo.enable", true);""" + "\n";

    [Fact]
    public void Finds_a_service_outside_every_backup() =>
        Finds("""
            server.Nixos.{|also:Set("services.forgejo.enable", true)|};
            server.Nixos.[|SetList("services.restic.backups.main.paths", "/home", "/etc")|];
            """,
            "No backup of server has /var/lib/forgejo (repositories and accounts of Forgejo).");

    [Fact]
    public void Finds_a_folder_that_an_option_moved() =>
        Finds("""
            server.Nixos.{|also:Set("services.jellyfin.enable", true)|}.Set("services.jellyfin.dataDir", "/srv/jellyfin");
            server.Nixos.[|SetList("services.borgbackup.jobs.main.paths", "/var/lib")|];
            """);

    [Theory]
    [InlineData("""server.Nixos.SetList("services.restic.backups.main.paths", "/var/lib");""")]
    [InlineData("""server.Nixos.SetList("services.restic.backups.main.paths", "/persist/var/lib/forgejo");""")]
    [InlineData("""server.Nixos.SetList("services.restic.backups.main.paths", "/home").SetList("services.borgbackup.jobs.other.paths", "/");""")]
    [InlineData("""server.Nixos.SetList("services.restic.backups.main.paths", "/home").Set("services.sanoid.enable", true);""")]
    [InlineData("""server.Nixos.SetList("environment.persistence.\"/persist\".directories", "/var/lib/forgejo").SetList("services.borgbackup.jobs.main.paths", "/persist");""")]
    [InlineData("")]
    public void Leaves_what_is_copied_and_what_may_be(string statements) => IsSilent(Forgejo + statements);

    [Fact]
    public void Leaves_a_database_of_which_a_dump_is_copied() => IsSilent(
        """server.Nixos.Set("services.postgresql.enable", true).Set("services.postgresqlBackup.enable", true).SetList("services.restic.backups.main.paths", "/var/backup");""");

    [Fact]
    public void Leaves_a_part_that_was_chosen() => IsSilent(
        """server.Nixos.Set("services.postgresql.enable", true).Set("services.postgresqlBackup.enable", true).SetList("services.restic.backups.main.paths", "/var/backup/postgresql/one.sql.gz");""");

    [Fact]
    public void Leaves_what_is_made_anew() => IsSilent("""server.Nixos.Set("services.prometheus.enable", true).SetList("services.restic.backups.main.paths", "/home");""");

    [Fact]
    public void Does_not_guess_what_is_copied() => IsUndecided(Forgejo + """server.Nixos.SetList("services.restic.backups.main.paths", args.Length > 0 ? "/home" : "/var/lib");""");

    [Fact]
    public void Does_not_guess_whether_it_runs() => IsUndecided("""server.Nixos.Set("services.forgejo.enable", args.Length > 0).SetList("services.restic.backups.main.paths", "/home");""");
}
