namespace Hardening.Tests.Rules.Backup;

public sealed class BackupOnSameMachineTests : RuleTests<BackupOnSameMachine>
{
    [Fact]
    public void Finds_a_machine_that_holds_its_only_copies() => Finds("""
            server.Backup.Daily("main", copy => copy.[|To("/backup")|].Password(server.Secrets.Add("p")).Everything());
            """,
        "Every backup of server is stored on server itself.");

    [Fact]
    public void Leaves_a_second_copy_elsewhere_alone() => IsSilent("""
            server.Backup
                .Daily("main", copy => copy.To("/backup").Password(server.Secrets.Add("p")).Everything())
                .Daily("away", copy => copy.To("rest:https://example.org/").Password(server.Secrets.Add("p")).Everything());
            """);

    [Fact]
    public void Does_not_guess_where_copies_go() => IsUndecided("""
            server.Backup.Daily("main", copy => copy.To(args.Length > 0 ? "/backup" : "rest:https://example.org/").Password(server.Secrets.Add("p")).Everything());
            """);
}
