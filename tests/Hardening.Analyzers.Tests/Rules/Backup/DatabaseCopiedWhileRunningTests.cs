namespace Hardening.Tests.Rules.Backup;

public sealed class DatabaseCopiedWhileRunningTests : RuleTests<DatabaseCopiedWhileRunning>
{
    private const string Postgres = """server.Nixos.Set("services.postgresql.enable", true);""" + "\n";

    [Fact]
    public void Finds_the_files_of_a_running_database() =>
        Finds("""
            server.Nixos.{|also:Set("services.postgresql.enable", true)|};
            server.Nixos.[|SetList("services.restic.backups.main.paths", "/var/lib")|];
            """,
            "The backup copies /var/lib/postgresql of server (databases of PostgreSQL) while the database runs, and no dump of it.");

    [Fact]
    public void Finds_SQLite_files_and_leaves_a_service_that_has_none()
    {
        const string Copy = """server.Nixos.[|SetList("services.restic.backups.main.paths", "/var/lib/vaultwarden")|];""";
        Finds("""server.Nixos.{|also:Set("services.vaultwarden.enable", true)|};""" + Copy);
        IsSilent("""server.Nixos.Set("services.vaultwarden.enable", true).Set("services.vaultwarden.dbBackend", "postgresql");""" + Copy.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal));
        IsSilent("""server.Nixos.Set("services.vaultwarden.enable", true).Set("services.vaultwarden.backupDir", "/var/lib/vaultwarden/dumps");""" + Copy.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""server.Nixos.SetList("services.restic.backups.main.paths", "/home");""")]
    [InlineData("""server.Nixos.Set("services.postgresqlBackup.enable", true).SetList("services.restic.backups.main.paths", "/var");""")]
    [InlineData("""server.Nixos.SetList("services.restic.backups.main.paths", "/var/lib").Set("services.restic.backups.main.backupPrepareCommand", "systemctl stop postgresql");""")]
    [InlineData("""server.Nixos.SetList("services.restic.backups.main.paths", "/var/lib").SetList("services.restic.backups.main.exclude", "/var/lib/postgresql");""")]
    [InlineData("""server.Backup.Daily("main", copy => copy.To("/backup").Password(server.Secrets.Add("p")).Everything());""")]
    public void Leaves_dumps_and_what_is_not_copied(string statements) => IsSilent(Postgres + statements);

    [Fact]
    public void Does_not_guess_whether_the_database_runs() => IsUndecided("""server.Nixos.Set("services.postgresql.enable", args.Length > 0).SetList("services.restic.backups.main.paths", "/var/lib");""");
}
