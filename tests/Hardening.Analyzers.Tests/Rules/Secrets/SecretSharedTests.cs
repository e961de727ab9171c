namespace Hardening.Tests.Rules.Secrets;

public sealed class SecretSharedTests : RuleTests<SecretShared>
{
    [Fact]
    public void Finds_one_file_on_two_hosts() =>
        Finds("""
            server.Secrets.{|also:Add("token")|};
            fleet.Server("other").Secrets.[|Add("token")|];
            """,
            "other and server decrypt the same file, ./secrets/token.age.");

    [Fact]
    public void Leaves_files_of_their_own_alone() =>
        IsSilent("""server.Secrets.Add("token"); fleet.Server("other").Secrets.Add("token", secret => secret.File("./secrets/other/token.age"));""");

    [Fact]
    public void Does_not_guess_the_name() =>
        IsUndecided("""server.Secrets.Add("token"); fleet.Server("other").Secrets.Add("tok" + args.Length);""");
}
