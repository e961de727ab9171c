namespace Hardening.Tests.Rules.Ssh;

public sealed class AllowsUnknownUserTests : RuleTests<AllowsUnknownUser>
{
    [Fact]
    public void Finds_a_misspelt_name() =>
        Finds("""
            server.Ssh.[|AllowUsers("amdin")|];
            server.Users.Add("admin", user => user.Wheel());
            """,
            "AllowUsers on server has amdin, but no such account is described.");

    [Fact]
    public void Leaves_described_accounts_alone() =>
        IsSilent("""
            server.Ssh.AllowUsers("admin", "root");
            server.Users.Add("admin", user => user.Wheel());
            """);

    [Fact]
    public void Leaves_modules_to_add_accounts() =>
        IsSilent("""
            server.Import("./forgejo.nix");
            server.Ssh.AllowUsers("forgejo");
            """);

    [Fact]
    public void Does_not_guess_the_name() =>
        IsUndecided("""
            server.Ssh.AllowUsers(args.Length > 0 ? "admin" : "amdin");
            server.Users.Add("admin", user => user.Wheel());
            """);
}
