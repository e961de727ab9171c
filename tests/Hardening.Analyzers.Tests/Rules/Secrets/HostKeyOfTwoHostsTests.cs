namespace Hardening.Tests.Rules.Secrets;

public sealed class HostKeyOfTwoHostsTests : RuleTests<HostKeyOfTwoHosts>
{
    [Fact]
    public void Finds_a_key_of_two_hosts() =>
        Finds("""
            server.Secrets.{|also:HostKey("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIO58hbFDjAAONCKmfeGhIq98qenNPby/dJaowOGEuZhP")|};
            var other = fleet.Server("other");
            other.Secrets.[|HostKey("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIO58hbFDjAAONCKmfeGhIq98qenNPby/dJaowOGEuZhP")|];
            """,
            "other and server have the same host key.");

    [Fact]
    public void Leaves_two_keys() => IsSilent("""server.Secrets.HostKey("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIO58hbFDjAAONCKmfeGhIq98qenNPby/dJaowOGEuZhP"); fleet.Server("other").Secrets.HostKey("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDZ6kZ7psonAS4CkE3OmhR36eONIVIyzXyDaWaLSrqSh");""");

    [Fact]
    public void Does_not_guess_the_key() => IsUndecided("""server.Secrets.HostKey("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIO58hbFDjAAONCKmfeGhIq98qenNPby/dJaowOGEuZhP"); fleet.Server("other").Secrets.HostKey(args.Length > 0 ? "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIO58hbFDjAAONCKmfeGhIq98qenNPby/dJaowOGEuZhP" : "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDZ6kZ7psonAS4CkE3OmhR36eONIVIyzXyDaWaLSrqSh");""");
}
