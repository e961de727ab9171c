namespace Hardening.Tests.Rules.Users;

public sealed class PasswordOfRootAndUserTests : RuleTests<PasswordOfRootAndUser>
{
    [Fact]
    public void Finds_one_file_for_both() =>
        Finds("""server.Nixos.[|Set("users.users.root.hashedPasswordFile", "/run/secrets/password")|];""" + "\n" + """server.Nixos.{|also:Set("users.users.alice.hashedPasswordFile", "/run/secrets/password")|};""", "Root of server has the password of alice.");

    [Fact]
    public void Leaves_two_passwords_alone() =>
        IsSilent("""server.Nixos.Set("users.users.root.hashedPasswordFile", "/run/secrets/root").Set("users.users.alice.hashedPasswordFile", "/run/secrets/alice");""");

    [Fact]
    public void Does_not_guess_the_file() =>
        IsUndecided("""server.Nixos.Set("users.users.root.hashedPasswordFile", args.Length > 0 ? "/run/secrets/alice" : "/run/secrets/root").Set("users.users.alice.hashedPasswordFile", "/run/secrets/alice");""");
}
