namespace Hardening.Tests.Rules.Firewall;

public sealed class PingAllowedAndIgnoredTests : RuleTests<PingAllowedAndIgnored>
{
    [Fact]
    public void Finds_a_ping_that_nobody_answers() =>
        Finds("""
            server.Network.{|also:IgnorePings()|};
            server.Firewall.[|AllowPing()|];
            """,
            "The firewall allows ping, but server does not answer (net.ipv4.icmp_echo_ignore_all = 1).");

    [Fact]
    public void Finds_the_raw_form() =>
        Finds("""
            server.Kernel.{|also:Sysctl("net.ipv4.icmp_echo_ignore_all", 1)|};
            server.Firewall.[|AllowPing()|];
            """);

    [Fact]
    public void Leaves_answers_alone() =>
        IsSilent("""server.Firewall.AllowPing();""");

    [Fact]
    public void Leaves_refusals_alone() =>
        IsSilent("""
            server.Network.IgnorePings();
            server.Firewall.DenyPing();
            """);

    [Fact]
    public void Does_not_guess_the_sysctl() =>
        IsUndecided("""
            server.Kernel.Sysctl("net.ipv4.icmp_echo_ignore_all", args.Length);
            server.Firewall.AllowPing();
            """);
}
