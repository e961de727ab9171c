namespace Hardening.Tests.Rules.Firewall;

public sealed class FirewallCommandOpensAllTests : RuleTests<FirewallCommandOpensAll>
{
    [Theory]
    [InlineData("iptables -I INPUT -j ACCEPT")]
    [InlineData("ip46tables -A nixos-fw -j nixos-fw-accept")]
    [InlineData("iptables -I INPUT 1 -m comment --comment x -j ACCEPT")]
    public void Finds_a_rule_without_a_match(string command) =>
        Finds($"""server.Nixos.[|Set("networking.firewall.extraCommands", "{command}")|];""", $"\"{command}\" accepts every packet on server.");

    [Theory]
    [InlineData("iptables -A nixos-fw -i wg0 -j nixos-fw-accept")]
    [InlineData("iptables -A nixos-fw -p tcp --dport 80 -j nixos-fw-accept")]
    [InlineData("iptables -A nixos-fw -j DROP")]
    public void Leaves_rules_with_a_match_alone(string command) =>
        IsSilent($"""server.Nixos.Set("networking.firewall.extraCommands", "{command}");""");

    [Fact]
    public void Does_not_guess_the_commands() =>
        IsUndecided("""server.Nixos.Set("networking.firewall.extraCommands", args.Length > 0 ? "iptables -I INPUT -j ACCEPT" : "");""");
}
