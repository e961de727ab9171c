namespace Hardening.Tests.Rules.Backup;

public sealed class BackupPasswordOnlyOnHostTests : RuleTests<BackupPasswordOnlyOnHost>
{
    [Fact]
    public void Finds_a_password_that_nobody_else_decrypts() => Finds("""
            server.Backup.Daily("main", copy => copy.To("rest:https://example.org/").[|Password(server.Secrets.Add("restic_password"))|].Everything());
            """,
        "restic_password decrypts the backups of server, and only server can decrypt it.");

    [Fact]
    public void Leaves_a_fleet_with_an_administrator_alone() => IsSilent(Program("""
            using Hardening;

            var fleet = new Fleet("homelab");
            fleet.Administrator("admin", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDZ6kZ7psonAS4CkE3OmhR36eONIVIyzXyDaWaLSrqSh admin@example.org");
            var server = fleet.Server("server");
            server.Backup.Daily("main", copy => copy.To("/backup").Password(server.Secrets.Add("restic_password")).Everything());
            """));

    [Fact]
    public void Does_not_guess_who_decrypts() => IsUndecided(Program("""
            using Hardening;

            var fleet = new Fleet("homelab");
            if (args.Length > 0) fleet.Administrator("admin", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDZ6kZ7psonAS4CkE3OmhR36eONIVIyzXyDaWaLSrqSh admin@example.org");
            var server = fleet.Server("server");
            server.Backup.Daily("main", copy => copy.To("/backup").Password(server.Secrets.Add("restic_password")).Everything());
            """));
}
