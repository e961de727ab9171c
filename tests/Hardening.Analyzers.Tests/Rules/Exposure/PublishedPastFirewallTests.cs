namespace Hardening.Tests.Rules.Exposure;

public sealed class PublishedPastFirewallTests : RuleTests<PublishedPastFirewall>
{
    [Fact]
    public void Finds_a_port_that_the_firewall_does_not_open() =>
        Finds("""server.Nixos.[|SetList("virtualisation.oci-containers.containers.web.ports", "8080:80", "127.0.0.1:9000:9000")|];""",
            "Port 8080/TCP of web on server is reachable from every network past the firewall, which does not open it.");

    [Fact]
    public void Finds_several_ports_and_every_address() =>
        Finds("""server.Nixos.[|SetList("virtualisation.oci-containers.containers.web.ports", "0.0.0.0:8080:80", "53:53/udp", "[::]:8443:443")|];""",
            "Ports 8080/TCP, 53/UDP and 8443/TCP of web on server are reachable from every network past the firewall, which does not open them.");

    [Theory]
    [InlineData("""server.Nixos.SetList("virtualisation.oci-containers.containers.web.ports", "127.0.0.1:8080:80", "80", "100.64.0.3:81:81");""")]
    [InlineData("""server.Firewall.AllowTcp(8080); server.Nixos.SetList("virtualisation.oci-containers.containers.web.ports", "8080:80");""")]
    [InlineData("""server.Firewall.Disable(); server.Nixos.SetList("virtualisation.oci-containers.containers.web.ports", "8080:80");""")]
    [InlineData("""server.Nixos.SetList("virtualisation.oci-containers.containers.web.ports", "8080:80").Set("virtualisation.oci-containers.containers.web.podman.user", "app");""")]
    public void Leaves_the_loopback_interface_and_what_the_firewall_opens_too(string statements) => IsSilent(statements);

    [Fact]
    public void Does_not_guess_the_address() => IsUndecided("""server.Nixos.SetList("virtualisation.oci-containers.containers.web.ports", args.Length > 0 ? "8080:80" : "127.0.0.1:8080:80");""");
}
