namespace Hardening.Tests.Rules.Backup;

public sealed class BackupWithoutPasswordTests : RuleTests<BackupWithoutPassword>
{
    [Fact]
    public void Finds_a_job_without_a_password() => Finds("""
            server.Backup.[|Daily("main", copy => copy.To("/backup").Everything())|];
            """,
        "Backup main has no password file, so NixOS refuses to build server.");

    [Fact]
    public void Leaves_a_job_with_a_password_alone() => IsSilent("""
            server.Backup.Daily("main", copy => copy.To("/backup").Password(server.Secrets.Add("p")).Everything());
            """);

    [Fact]
    public void Does_not_guess_whether_there_is_one() => IsUndecided("""
            server.Backup.Daily("main", copy => { if (args.Length > 0) copy.Password(server.Secrets.Add("p")); });
            """);
}
