namespace Hardening.Tests.Rules.Kernel;

public sealed class Ipv6SysctlsWithoutIpv6Tests : RuleTests<Ipv6SysctlsWithoutIpv6>
{
    [Fact]
    public void Finds_settings_of_what_is_not_there() =>
        Finds("""server.Network.{|also:DisableIPv6()|}; server.Kernel.[|Sysctl("net.ipv6.conf.all.accept_ra", 0)|];""",
            "net.ipv6.conf.all.accept_ra = 0 has no effect: the kernel is started without IPv6 (ipv6.disable=1).");

    [Fact]
    public void Finds_them_beside_the_raw_parameter() =>
        Finds("""server.Kernel.{|also:BootParameter("ipv6.disable=1")|}.[|Sysctl("net.ipv6.conf.default.accept_ra", 0)|];""");

    [Fact]
    public void Leaves_the_other_way_to_be_without_IPv6_alone() =>
        IsSilent("""server.Kernel.BootParameter("ipv6.disable_ipv6=1").Sysctl("net.ipv6.conf.all.accept_ra", 0);""");

    [Fact]
    public void Leaves_settings_of_IPv4_alone() =>
        IsSilent("""server.Network.DisableIPv6().RefuseRedirects();""");

    [Fact]
    public void Does_not_guess_the_parameter() =>
        IsUndecided("""server.Kernel.BootParameter($"ipv6.disable={args.Length}").Sysctl("net.ipv6.conf.all.accept_ra", 0);""");
}
