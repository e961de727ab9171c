namespace Hardening.Tests.Rules.Network;

public sealed class IptablesWildcardTests : RuleTests<IptablesWildcard>
{
    [Fact]
    public void Finds_the_plus_of_iptables() =>
        Finds("""server.Firewall.{|also:Backend(FirewallBackend.Nftables)|}; server.Nixos.[|SetList("networking.nat.internalInterfaces", "ve-+")|];""",
            "\"ve-+\" in networking.nat.internalInterfaces matches no interface of server: nftables writes \"ve-*\".");

    [Fact]
    public void Finds_it_in_the_name_of_an_interface() =>
        Finds("""server.Firewall.{|also:Backend(FirewallBackend.Nftables)|}; server.Nixos.[|SetList("networking.firewall.trustedInterfaces", "docker+")|];""");

    [Fact]
    public void Leaves_iptables_its_form() => IsSilent("""server.Firewall.Backend(FirewallBackend.Iptables); server.Nixos.SetList("networking.nat.internalInterfaces", "ve-+");""");

    [Fact]
    public void Leaves_the_form_of_nftables() => IsSilent("""server.Firewall.Backend(FirewallBackend.Nftables); server.Nixos.SetList("networking.nat.internalInterfaces", "ve-*");""");

    [Fact]
    public void Does_not_guess_the_pattern() => IsUndecided("""server.Firewall.Backend(FirewallBackend.Nftables); server.Nixos.SetList("networking.nat.internalInterfaces", args.Length > 0 ? "ve-+" : "ve-*");""");
}
