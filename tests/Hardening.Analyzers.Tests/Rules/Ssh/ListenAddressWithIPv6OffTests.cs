namespace Hardening.Tests.Rules.Ssh;

public sealed class ListenAddressWithIPv6OffTests : RuleTests<ListenAddressWithIPv6Off>
{
    [Fact]
    public void Finds_an_address_beside_the_named_method() =>
        Finds("""
            server.Network.{|also:DisableIPv6()|};
            server.Ssh.[|ListenOn("192.168.1.20", "fd00::20")|];
            """,
            "SSH cannot listen on fd00::20: server has no IPv6.");

    [Fact]
    public void Finds_an_address_beside_the_raw_parameter() =>
        Finds("""
            server.Kernel.{|also:BootParameter("ipv6.disable=1")|};
            server.Ssh.[|ListenOn("::")|];
            """);

    [Fact]
    public void Leaves_IPv4_alone() =>
        IsSilent("""
            server.Network.DisableIPv6();
            server.Ssh.ListenOn("192.168.1.20");
            """);

    [Fact]
    public void Leaves_hosts_with_IPv6_alone() =>
        IsSilent("""server.Ssh.ListenOn("fd00::20");""");

    [Fact]
    public void Does_not_guess_the_address() =>
        IsUndecided("""
            server.Network.DisableIPv6();
            server.Ssh.ListenOn(args.Length > 0 ? "fd00::20" : "192.168.1.20");
            """);
}
