namespace Hardening.Tests.Rules.Users;

public sealed class TrustedUserIsRootTests : RuleTests<TrustedUserIsRoot>
{
    [Fact]
    public void Finds_a_trusted_account() =>
        Finds("""server.Nixos.[|SetList("nix.settings.trusted-users", "root", "alice")|];""", "alice is trusted by the Nix daemon of server, which is root without a password.");

    [Fact]
    public void Leaves_root_and_groups_alone() =>
        IsSilent("""server.Nixos.SetList("nix.settings.trusted-users", "root", "@wheel");""");

    [Fact]
    public void Leaves_it_alone_where_sudo_asks_for_no_password() =>
        IsSilent("""server.Security.SudoWithoutPassword(because: "key only"); server.Nixos.SetList("nix.settings.trusted-users", "alice");""");

    [Fact]
    public void Does_not_guess_the_account() =>
        IsUndecided("""server.Nixos.SetList("nix.settings.trusted-users", args.Length > 0 ? "alice" : "root");""");
}
