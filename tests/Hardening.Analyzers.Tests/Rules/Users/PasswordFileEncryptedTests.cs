namespace Hardening.Tests.Rules.Users;

public sealed class PasswordFileEncryptedTests : RuleTests<PasswordFileEncrypted>
{
    [Theory]
    [InlineData("/nix/store/0123456789abcdfghijklmnpqrsvwxyz-admin.age")]
    [InlineData("/etc/secrets/admin.gpg")]
    [InlineData("/persist/admin.sops")]
    public void Finds_a_file_that_is_still_encrypted(string file) =>
        Finds($"""server.Users.Add("admin", user => user.Wheel().[|PasswordFrom("{file}")|]);""", $"{file} is encrypted, and NixOS reads it as the hash: no password of admin works.");

    [Fact]
    public void Leaves_a_secret_alone() => IsSilent("""server.Users.Add("admin", user => user.PasswordFrom(server.Secrets.Add("admin_password")));""");

    [Fact]
    public void Leaves_a_hash_alone() => IsSilent("""server.Users.Add("admin", user => user.PasswordFrom("/etc/secrets/admin.hash"));""");

    [Fact]
    public void Does_not_guess_the_file() => IsUndecided("""server.Users.Add("admin", user => user.PasswordFrom(args.Length > 0 ? "/etc/a.age" : "/etc/a.hash"));""");
}
