namespace Hardening.Tests.Rules.Firewall;

public sealed class FirewallCommandForIPv4OnlyTests : RuleTests<FirewallCommandForIPv4Only>
{
    [Fact]
    public void Finds_a_refusal_over_IPv4_only() =>
        Finds("""server.Nixos.[|Set("networking.firewall.extraCommands", "iptables -A nixos-fw -i wan0 -p tcp --dport 9100 -j DROP")|];""",
            "A command of server refuses packets with iptables, and nothing refuses the same over IPv6.");

    [Theory]
    [InlineData("ip46tables -A nixos-fw -i wan0 -p tcp --dport 9100 -j DROP")]
    [InlineData("iptables -A nixos-fw -p tcp --dport 9100 -j DROP\\nip6tables -A nixos-fw -p tcp --dport 9100 -j DROP")]
    [InlineData("iptables -A nixos-fw -s 192.0.2.1 -j DROP")]
    [InlineData("iptables -A nixos-fw -p tcp --dport 9100 -j ACCEPT")]
    public void Leaves_commands_alone_that_have_a_twin_or_need_none(string commands) =>
        IsSilent($"""server.Nixos.Set("networking.firewall.extraCommands", "{commands}");""");

    [Fact]
    public void Does_not_guess_the_commands() =>
        IsUndecided("""server.Nixos.Set("networking.firewall.extraCommands", args.Length > 0 ? "iptables -A nixos-fw -j DROP" : "");""");
}
