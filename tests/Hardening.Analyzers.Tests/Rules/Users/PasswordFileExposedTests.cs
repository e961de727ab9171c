namespace Hardening.Tests.Rules.Users;

public sealed class PasswordFileExposedTests : RuleTests<PasswordFileExposed>
{
    [Fact]
    public void Finds_a_hash_in_the_store() =>
        Finds("""server.Users.Add("alice", user => user.[|PasswordFrom("/nix/store/00000000000000000000000000000000-hash")|]);""",
            "The password hash of alice is at /nix/store/00000000000000000000000000000000-hash: every user of the host can read the store.");

    [Fact]
    public void Finds_a_hash_in_a_home() =>
        Finds("""server.Users.Add("root", user => user.[|PasswordFrom("/home/alice/root.hash")|]);""");

    [Fact]
    public void Leaves_secrets_alone() =>
        IsSilent("""server.Users.Add("alice", user => user.PasswordFrom("/run/agenix/alice")).Add("bob", user => user.PasswordFrom("/persist/secrets/bob.hash"));""");

    [Fact]
    public void Does_not_guess_the_path() =>
        IsUndecided("""server.Users.Add("alice", user => user.PasswordFrom(args.Length > 0 ? "/etc/secrets/alice" : "/tmp/alice"));""");
}
