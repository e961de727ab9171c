namespace Hardening.Tests.Rules.Users;

public sealed class AccountRefusedTests : RuleTests<AccountRefused>
{
    [Fact]
    public void Finds_a_row_of_the_table() =>
        Finds($$"""
            server.Users.Add("alice", user => user.Wheel());
            server.Nixos.[|Set("users.users.alice.shell", NixValue.Package("zsh"))|];
            """,
            "alice has the shell zsh, and programs.zsh.enable is off: the login shell would lack its environment.");

    [Fact]
    public void Leaves_the_right_variant_alone() =>
        IsSilent($$"""
            server.Users.Add("alice", user => user.Wheel());
            server.Nixos.Set("users.users.alice.shell", NixValue.Package("zsh"));
            server.Nixos.Set("programs.zsh.enable", true);
            """);

    [Fact]
    public void Does_not_guess_a_value() =>
        IsUndecided($$"""
            server.Users.Add("alice", user => user.Wheel());
            server.Nixos.Set("users.users.alice.shell", NixValue.Package("zsh"));
            server.Nixos.Set("programs.zsh.enable", args.Length > 0);
            """);
}
