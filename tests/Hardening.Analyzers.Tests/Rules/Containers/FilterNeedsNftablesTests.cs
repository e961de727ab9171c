namespace Hardening.Tests.Rules.Containers;

public sealed class FilterNeedsNftablesTests : RuleTests<FilterNeedsNftables>
{
    [Fact]
    public void Finds_the_default_backend() =>
        Finds("""server.Firewall.[|FilterForwarded()|];""", "server filters forwarded packets, which needs the nftables back end.");

    [Fact]
    public void Finds_iptables() =>
        Finds("""server.Firewall.{|also:Backend(FirewallBackend.Iptables)|}.[|FilterForwarded()|];""");

    [Fact]
    public void Leaves_nftables_alone() =>
        IsSilent("""server.Firewall.FilterForwarded().Backend(FirewallBackend.Nftables);""");

    [Fact]
    public void Does_not_guess_the_backend() =>
        IsUndecided("""server.Firewall.FilterForwarded().Backend(args.Length > 0 ? FirewallBackend.Iptables : FirewallBackend.Nftables);""");
}
