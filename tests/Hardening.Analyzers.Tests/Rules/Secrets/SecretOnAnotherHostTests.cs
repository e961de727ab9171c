namespace Hardening.Tests.Rules.Secrets;

public sealed class SecretOnAnotherHostTests : RuleTests<SecretOnAnotherHost>
{
    [Fact]
    public void Finds_a_secret_of_another_host() =>
        Finds("""var token = fleet.Server("other").Secrets.Add("token"); server.Services.Add("own", s => s.[|EnvironmentFrom(token)|]);""",
            "service own on server reads the secret token, which is not deployed to server.");

    [Fact]
    public void Leaves_its_own_secrets_alone() =>
        IsSilent("""var token = server.Secrets.Add("token"); server.Services.Add("own", s => s.EnvironmentFrom(token));""");

    [Fact]
    public void Does_not_guess_what_the_host_has() =>
        IsUndecided("""var token = fleet.Server("other").Secrets.Add("token"); if (args.Length > 0) server.Secrets.Add("token"); server.Services.Add("own", s => s.EnvironmentFrom(token));""");
}
