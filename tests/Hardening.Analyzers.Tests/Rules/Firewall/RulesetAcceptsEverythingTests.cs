namespace Hardening.Tests.Rules.Firewall;

public sealed class RulesetAcceptsEverythingTests : RuleTests<RulesetAcceptsEverything>
{
    [Fact]
    public void Finds_it() =>
        Finds("""server.Nixos.{|also:Set("networking.firewall.enable", false)|};""" + "\n" + """server.Nixos.{|also:Set("networking.nftables.enable", true)|};""" + "\n" + """server.Nixos.[|Set("networking.nftables.ruleset", "table inet filter {\n chain input {\n type filter hook input priority 0; policy accept;\n tcp dport 22 accept\n }\n}")|];""",
            "The nftables ruleset of server drops no inbound packet that its rules do not name, and NixOS's firewall is off.");

    [Fact]
    public void Leaves_a_ruleset_alone_that_does_it() =>
        IsSilent("""server.Nixos.Set("networking.firewall.enable", false).Set("networking.nftables.enable", true).Set("networking.nftables.ruleset", "table inet filter {\n chain input {\n type filter hook input priority filter\n iifname lo accept\n tcp dport { 22, 80 } accept # ssh\n ct state { established, related } accept\n counter drop\n }\n}");""");

    [Fact]
    public void Leaves_the_firewall_of_NixOS_alone() =>
        IsSilent("""server.Nixos.Set("networking.nftables.enable", true).Set("networking.nftables.ruleset", "table inet filter {\n chain input {\n type filter hook input priority 0; policy accept;\n tcp dport 22 accept\n }\n}");""");

    [Fact]
    public void Does_not_guess_the_ruleset() =>
        IsUndecided("""server.Nixos.Set("networking.firewall.enable", false).Set("networking.nftables.enable", true).Set("networking.nftables.ruleset", args.Length > 0 ? "table inet filter {\n chain input {\n type filter hook input priority 0; policy accept;\n tcp dport 22 accept\n }\n}" : "table inet filter {\n chain input {\n type filter hook input priority filter\n iifname lo accept\n tcp dport { 22, 80 } accept # ssh\n ct state { established, related } accept\n counter drop\n }\n}");""");

    [Fact]
    public void Reads_tables_beside_the_ruleset() =>
        IsSilent("""server.Nixos.Set("networking.firewall.enable", false).Set("networking.nftables.enable", true).Set("networking.nftables.ruleset", "table inet filter {\n chain input {\n type filter hook input priority 0; policy accept;\n tcp dport 22 accept\n }\n}").Set("networking.nftables.tables.f.family", "inet").Set("networking.nftables.tables.f.content", "chain input { type filter hook input priority 0; policy drop; }");""");

    [Fact]
    public void Leaves_a_ruleset_alone_that_includes_another_file() =>
        IsSilent("""server.Nixos.Set("networking.firewall.enable", false).Set("networking.nftables.enable", true).Set("networking.nftables.ruleset", "include \"/etc/nft/*.nft\"\ntable inet filter {\n chain input {\n type filter hook input priority 0; policy accept;\n tcp dport 22 accept\n }\n}");""");
}
