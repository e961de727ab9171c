namespace Hardening.Tests.Rules.Secrets;

public sealed class SecretsWithoutHostKeyTests : RuleTests<SecretsWithoutHostKey>
{
    [Fact]
    public void Finds_a_secret_without_a_key() =>
        Finds("""server.Secrets.[|Add("token")|];""",
            "server has secrets, but no public key to encrypt them to.");

    [Fact]
    public void Leaves_a_host_with_a_key_alone() =>
        IsSilent("""server.Secrets.HostKey("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIO58hbFDjAAONCKmfeGhIq98qenNPby/dJaowOGEuZhP").Add("token");""");

    [Fact]
    public void Does_not_guess_whether_there_is_a_key() =>
        IsUndecided("""if (args.Length > 0) server.Secrets.HostKey("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIO58hbFDjAAONCKmfeGhIq98qenNPby/dJaowOGEuZhP"); server.Secrets.Add("token");""");
}
