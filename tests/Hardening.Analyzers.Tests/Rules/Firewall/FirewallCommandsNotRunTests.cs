namespace Hardening.Tests.Rules.Firewall;

public sealed class FirewallCommandsNotRunTests : RuleTests<FirewallCommandsNotRun>
{
    [Fact]
    public void Finds_a_row_of_the_table() =>
        Finds($$"""
            server.Firewall.{|also:Backend(FirewallBackend.Nftables)|};
            server.Nixos.[|Set("networking.firewall.extraCommands", "iptables -A INPUT -j DROP")|];
            """,
            "networking.firewall.extraCommands holds iptables commands, which the nftables firewall does not run: use extraInputRules or extraForwardRules.");

    [Fact]
    public void Leaves_the_right_variant_alone() =>
        IsSilent($$"""
            server.Nixos.Set("networking.firewall.extraCommands", "iptables -A INPUT -j DROP");
            """);

    [Fact]
    public void Does_not_guess_a_value() =>
        IsUndecided($$"""
            server.Firewall.Backend(FirewallBackend.Nftables);
            server.Nixos.Set("networking.firewall.extraCommands", string.Concat(args));
            """);
}
