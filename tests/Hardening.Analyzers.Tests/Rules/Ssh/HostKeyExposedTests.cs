namespace Hardening.Tests.Rules.Ssh;

public sealed class HostKeyExposedTests : RuleTests<HostKeyExposed>
{
    [Fact]
    public void Finds_a_key_in_the_store() =>
        Finds("""server.Ssh.[|HostKey(HostKeyType.Ed25519, "/nix/store/00000000000000000000000000000000-key/ssh_host_ed25519_key")|];""",
            "The private key of server is at /nix/store/00000000000000000000000000000000-key/ssh_host_ed25519_key: every user of the host can read the store.");

    [Fact]
    public void Finds_a_key_in_a_home() =>
        Finds("""server.Ssh.[|HostKey(HostKeyType.Rsa, "/home/alice/ssh_host_rsa_key")|];""");

    [Fact]
    public void Finds_a_key_that_does_not_last() =>
        Finds("""server.Ssh.[|HostKey(HostKeyType.Ed25519, "/tmp/ssh_host_ed25519_key")|];""");

    [Fact]
    public void Leaves_the_usual_place_alone() =>
        IsSilent("""server.Ssh.HostKey(HostKeyType.Ed25519, "/etc/ssh/ssh_host_ed25519_key");""");

    [Fact]
    public void Leaves_what_persists_alone() =>
        IsSilent("""server.Ssh.HostKey(HostKeyType.Ed25519, "/persist/etc/ssh/ssh_host_ed25519_key");""");

    [Fact]
    public void Does_not_guess_the_path() =>
        IsUndecided("""server.Ssh.HostKey(HostKeyType.Ed25519, args.Length > 0 ? "/etc/ssh/key" : "/tmp/key");""");
}
