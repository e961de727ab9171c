namespace Hardening.Tests.Rules.Firewall;

public sealed class RulesetDropsRepliesTests : RuleTests<RulesetDropsReplies>
{
    [Fact]
    public void Finds_it() =>
        Finds("""server.Nixos.{|also:Set("networking.firewall.enable", false)|};""" + "\n" + """server.Nixos.{|also:Set("networking.nftables.enable", true)|};""" + "\n" + """server.Nixos.[|Set("networking.nftables.ruleset", "table inet filter {\n chain input {\n type filter hook input priority 0; policy drop;\n tcp dport 22 accept\n }\n}")|];""",
            "The nftables ruleset of server drops inbound packets by default and has no rule for established connections.");

    [Fact]
    public void Leaves_a_ruleset_alone_that_does_it() =>
        IsSilent("""server.Nixos.Set("networking.firewall.enable", false).Set("networking.nftables.enable", true).Set("networking.nftables.ruleset", "table inet filter {\n chain input {\n type filter hook input priority 0; policy drop;\n ct state established,related accept\n }\n}");""");

    [Fact]
    public void Leaves_the_firewall_of_NixOS_alone() =>
        IsSilent("""server.Nixos.Set("networking.nftables.enable", true).Set("networking.nftables.ruleset", "table inet filter {\n chain input {\n type filter hook input priority 0; policy drop;\n tcp dport 22 accept\n }\n}");""");

    [Fact]
    public void Does_not_guess_the_ruleset() =>
        IsUndecided("""server.Nixos.Set("networking.firewall.enable", false).Set("networking.nftables.enable", true).Set("networking.nftables.ruleset", args.Length > 0 ? "table inet filter {\n chain input {\n type filter hook input priority 0; policy drop;\n tcp dport 22 accept\n }\n}" : "table inet filter {\n chain input {\n type filter hook input priority 0; policy drop;\n ct state established,related accept\n }\n}");""");
}
