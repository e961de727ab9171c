namespace Hardening.Tests.Rules.Firewall;

public sealed class StrictReversePathOnTwoUplinksTests : RuleTests<StrictReversePathOnTwoUplinks>
{
    [Fact]
    public void Finds_two_lines_that_ask_for_addresses() =>
        Finds("""
            server.Network
                .Interface("enp1s0", nic => nic.{|also:Dhcp()|})
                .Interface("enp2s0", nic => nic.Address("198.51.100.7/24").{|also:Gateway("198.51.100.1")|});
            server.Firewall.[|ReversePath(ReversePathCheck.Strict)|];
            """,
            "server has default routes on enp1s0 and enp2s0, and strict reverse path filtering drops packets on the one its replies do not use.");

    [Fact]
    public void Leaves_the_loose_check_alone() =>
        IsSilent("""
            server.Network
                .Interface("enp1s0", nic => nic.Dhcp())
                .Interface("enp2s0", nic => nic.Dhcp());
            server.Firewall.ReversePath(ReversePathCheck.Loose);
            """);

    [Fact]
    public void Leaves_one_line_alone() =>
        IsSilent("""
            server.Network.Interface("enp1s0", nic => nic.Dhcp()).Interface("enp2s0", nic => nic.Address("10.0.0.1/24"));
            server.Firewall.ReversePath(ReversePathCheck.Strict);
            """);

    [Fact]
    public void Does_not_guess_the_check() =>
        IsUndecided("""
            server.Network
                .Interface("enp1s0", nic => nic.Dhcp())
                .Interface("enp2s0", nic => nic.Dhcp());
            server.Firewall.ReversePath(args.Length > 0 ? ReversePathCheck.Loose : ReversePathCheck.Strict);
            """);
}
