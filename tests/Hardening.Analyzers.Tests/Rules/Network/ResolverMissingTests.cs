namespace Hardening.Tests.Rules.Network;

public sealed class ResolverMissingTests : RuleTests<ResolverMissing>
{
    [Fact]
    public void Finds_the_own_address() =>
        Finds("""
            server.Network
                .Interface("enp1s0", nic => nic.{|also:Address("192.168.1.20/24")|})
                .[|NameServers("192.168.1.20")|]
                .DisableResolved();
            """,
            "server uses only itself (192.168.1.20) as resolver, and nothing that is described answers there.");

    [Fact]
    public void Finds_loopback() =>
        Finds("""server.Network.[|NameServers("127.0.0.1")|];""");

    [Fact]
    public void Leaves_a_server_on_the_network_alone() =>
        IsSilent("""server.Network.Interface("enp1s0", nic => nic.Address("192.168.1.20/24")).NameServers("192.168.1.20", "192.168.1.1").DisableResolved();""");

    [Fact]
    public void Leaves_hosts_alone_that_serve_names() =>
        IsSilent("""
            server.Network.Interface("enp1s0", nic => nic.Address("192.168.1.20/24")).NameServers("192.168.1.20").DisableResolved();
            server.Firewall.AllowTcp(53).AllowUdp(53);
            """);

    [Fact]
    public void Leaves_hosts_alone_that_serve_names_on_one_interface() =>
        IsSilent("""
            server.Network.NameServers("127.0.0.1");
            server.Firewall.On("enp1s0", nic => nic.AllowUdp(53));
            """);

    [Fact]
    public void Leaves_hosts_alone_that_run_a_name_server_in_a_container_on_their_network() =>
        IsSilent("""
            server.Network.Interface("enp1s0", nic => nic.Address("192.168.1.20/24")).NameServers("192.168.1.20").DisableResolved();
            server.Containers.Add("adguard", c => c.HostNetwork(because: "port 53").AdGuardHome(dns => dns.Bootstrap("9.9.9.9")));
            """);

    [Fact]
    public void Finds_a_name_server_in_a_container_that_answers_elsewhere() =>
        Finds("""
            server.Network.[|NameServers("127.0.0.1")|];
            server.Containers.Add("adguard", c => c.PrivateNetwork("10.0.0.2", "10.0.0.3").AdGuardHome(dns => dns.Bootstrap("9.9.9.9")));
            """);

    [Fact]
    public void Leaves_modules_to_run_a_server() =>
        IsSilent("""
            server.Import("./unbound.nix");
            server.Network.NameServers("127.0.0.1").DisableResolved();
            """);

    [Fact]
    public void Leaves_resolved_alone() =>
        IsSilent("""server.Network.UseNetworkd().NameServers("127.0.0.53");""");

    [Fact]
    public void Does_not_guess_the_server() =>
        IsUndecided("""server.Network.NameServers(args.Length > 0 ? "127.0.0.1" : "192.168.1.1");""");
}
