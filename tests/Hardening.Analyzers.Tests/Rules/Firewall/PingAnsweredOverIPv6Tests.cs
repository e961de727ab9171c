namespace Hardening.Tests.Rules.Firewall;

public sealed class PingAnsweredOverIPv6Tests : RuleTests<PingAnsweredOverIPv6>
{
    [Fact]
    public void Finds_the_firewalls_refusal() =>
        Finds("""server.Firewall.[|DenyPing()|];""",
            "server refuses ping over IPv4 and answers it over IPv6.");

    [Fact]
    public void Finds_the_kernels_refusal() =>
        Finds("""server.Network.[|IgnorePings()|];""");

    [Fact]
    public void Finds_an_answer_that_is_asked_for() =>
        Finds("""
            server.Kernel.{|also:Sysctl("net.ipv6.icmp.echo_ignore_all", 0)|};
            server.Firewall.[|DenyPing()|];
            """);

    [Fact]
    public void Leaves_hosts_alone_without_IPv6() =>
        IsSilent("""
            server.Network.DisableIPv6();
            server.Firewall.DenyPing();
            """);

    [Fact]
    public void Leaves_both_refused_alone() =>
        IsSilent("""
            server.Kernel.Sysctl("net.ipv6.icmp.echo_ignore_all", 1);
            server.Firewall.DenyPing();
            """);

    [Fact]
    public void Leaves_hosts_alone_that_answer() =>
        IsSilent("""server.Firewall.AllowTcp(443);""");

    [Fact]
    public void Does_not_guess_the_sysctl() =>
        IsUndecided("""
            server.Kernel.Sysctl("net.ipv6.icmp.echo_ignore_all", args.Length);
            server.Firewall.DenyPing();
            """);
}
