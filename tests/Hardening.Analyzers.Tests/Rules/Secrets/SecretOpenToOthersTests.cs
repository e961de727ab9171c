namespace Hardening.Tests.Rules.Secrets;

public sealed class SecretOpenToOthersTests : RuleTests<SecretOpenToOthers>
{
    [Fact]
    public void Finds_a_mode_for_everybody() =>
        Finds("""server.Secrets.Add("token", secret => secret.[|Mode("0444")|]);""",
            "The mode 0444 opens the secret token to everybody on server.");

    [Fact]
    public void Leaves_a_group_alone() =>
        IsSilent("""server.Secrets.Add("token", secret => secret.Group("backup").Mode("0440"));""");

    [Fact]
    public void Does_not_guess_the_mode() =>
        IsUndecided("""server.Secrets.Add("token", secret => secret.Mode(args.Length > 0 ? "0400" : "0444"));""");
}
