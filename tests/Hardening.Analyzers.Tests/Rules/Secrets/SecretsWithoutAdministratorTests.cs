namespace Hardening.Tests.Rules.Secrets;

public sealed class SecretsWithoutAdministratorTests : RuleTests<SecretsWithoutAdministrator>
{
    [Fact]
    public void Finds_secrets_without_a_person() =>
        Finds("""server.Secrets.[|Add("token")|];""",
            "server is the only recipient of its secrets: the fleet has no administrator.");

    [Fact]
    public void Leaves_a_fleet_with_an_administrator_alone() =>
        IsSilent("""fleet.Administrator("admin", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIO58hbFDjAAONCKmfeGhIq98qenNPby/dJaowOGEuZhP"); server.Secrets.Add("token");""");

    [Fact]
    public void Does_not_guess_whether_there_is_one() =>
        IsUndecided("""if (args.Length > 0) fleet.Administrator("admin", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIO58hbFDjAAONCKmfeGhIq98qenNPby/dJaowOGEuZhP"); server.Secrets.Add("token");""");
}
