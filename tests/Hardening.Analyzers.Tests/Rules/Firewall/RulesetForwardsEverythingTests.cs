namespace Hardening.Tests.Rules.Firewall;

public sealed class RulesetForwardsEverythingTests : RuleTests<RulesetForwardsEverything>
{
    [Fact]
    public void Finds_it() =>
        Finds("""server.Nixos.{|also:Set("networking.firewall.enable", false)|};""" + "\n" + """server.Nixos.{|also:Set("networking.nftables.enable", true)|};""" + "\n" + """server.Nixos.{|also:Set("services.tailscale.useRoutingFeatures", "server")|};""" + "\n" + """server.Nixos.[|Set("networking.nftables.ruleset", "table inet filter {\n chain input {\n type filter hook input priority 0; policy drop;\n ct state established,related accept\n }\n}\ntable inet f {\n chain forward {\n type filter hook forward priority 0; policy accept;\n }\n}")|];""",
            "server forwards packets, and its nftables ruleset drops none of them.");

    [Fact]
    public void Leaves_a_ruleset_alone_that_does_it() =>
        IsSilent("""server.Nixos.Set("networking.firewall.enable", false).Set("networking.nftables.enable", true).Set("services.tailscale.useRoutingFeatures", "server").Set("networking.nftables.ruleset", "table inet filter {\n chain input {\n type filter hook input priority 0; policy drop;\n ct state established,related accept\n }\n}\ntable inet f {\n chain forward {\n type filter hook forward priority 0; policy drop;\n }\n}");""");

    [Fact]
    public void Leaves_the_firewall_of_NixOS_alone() =>
        IsSilent("""server.Nixos.Set("networking.nftables.enable", true).Set("networking.nftables.ruleset", "table inet filter {\n chain input {\n type filter hook input priority 0; policy drop;\n ct state established,related accept\n }\n}\ntable inet f {\n chain forward {\n type filter hook forward priority 0; policy accept;\n }\n}");""");

    [Fact]
    public void Does_not_guess_the_ruleset() =>
        IsUndecided("""server.Nixos.Set("networking.firewall.enable", false).Set("networking.nftables.enable", true).Set("services.tailscale.useRoutingFeatures", "server").Set("networking.nftables.ruleset", args.Length > 0 ? "table inet filter {\n chain input {\n type filter hook input priority 0; policy drop;\n ct state established,related accept\n }\n}\ntable inet f {\n chain forward {\n type filter hook forward priority 0; policy accept;\n }\n}" : "table inet filter {\n chain input {\n type filter hook input priority 0; policy drop;\n ct state established,related accept\n }\n}\ntable inet f {\n chain forward {\n type filter hook forward priority 0; policy drop;\n }\n}");""");

    [Fact]
    public void Leaves_a_host_alone_that_does_not_forward() =>
        IsSilent("""server.Nixos.Set("networking.firewall.enable", false).Set("networking.nftables.enable", true).Set("networking.nftables.ruleset", "table inet filter {\n chain input {\n type filter hook input priority 0; policy drop;\n ct state established,related accept\n }\n}\ntable inet f {\n chain forward {\n type filter hook forward priority 0; policy accept;\n }\n}");""");
}
