namespace Hardening.Tests.Rules.Boot;

public sealed class HostKeyInInitrdTests : RuleTests<HostKeyInInitrd>
{
    [Fact]
    public void Finds_the_key_of_the_running_system() => Finds("""
            server.Ssh.KeyOnly().{|also:HostKey(HostKeyType.Ed25519, "/persist/ssh/key")|};
            server.Boot.[|UnlockOverSsh("enp1s0", 2222, "/persist/ssh/key", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDZ6kZ7psonAS4CkE3OmhR36eONIVIyzXyDaWaLSrqSh admin@example.org")|];
            """,
        "/persist/ssh/key is the SSH host key of server, and the initrd it is copied into is unencrypted on the boot partition.");

    [Fact]
    public void Leaves_a_key_of_its_own_alone() => IsSilent("""
            server.Ssh.KeyOnly().HostKey(HostKeyType.Ed25519, "/persist/ssh/key");
            server.Boot.UnlockOverSsh("enp1s0", 2222, "/persist/initrd/key", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDZ6kZ7psonAS4CkE3OmhR36eONIVIyzXyDaWaLSrqSh admin@example.org");
            """);

    [Fact]
    public void Does_not_guess_the_key() => IsUndecided("""
            server.Ssh.KeyOnly().HostKey(HostKeyType.Ed25519, "/persist/ssh/key");
            server.Boot.UnlockOverSsh("enp1s0", 2222, args.Length > 0 ? "/persist/ssh/key" : "/persist/initrd/key", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDZ6kZ7psonAS4CkE3OmhR36eONIVIyzXyDaWaLSrqSh admin@example.org");
            """);
}
