namespace Hardening.Tests.Rules.Network;

public sealed class ResolverOverIPv6Tests : RuleTests<ResolverOverIPv6>
{
    [Fact]
    public void Finds_a_server_beside_the_named_method() =>
        Finds("""server.Network.{|also:DisableIPv6()|}.[|NameServers("192.168.1.1", "fd00::1")|];""",
            "Resolver fd00::1 cannot be reached: server has no IPv6.");

    [Fact]
    public void Finds_a_server_beside_the_raw_parameter() =>
        Finds("""
            server.Kernel.{|also:BootParameter("ipv6.disable=1")|};
            server.Network.[|NameServers("fd00::1")|];
            """);

    [Fact]
    public void Leaves_hosts_with_IPv6_alone() =>
        IsSilent("""server.Network.NameServers("fd00::1");""");

    [Fact]
    public void Leaves_IPv4_alone() =>
        IsSilent("""server.Network.DisableIPv6().NameServers("192.168.1.1");""");

    [Fact]
    public void Does_not_guess_the_server() =>
        IsUndecided("""server.Network.DisableIPv6().NameServers(args.Length > 0 ? "fd00::1" : "192.168.1.1");""");
}
