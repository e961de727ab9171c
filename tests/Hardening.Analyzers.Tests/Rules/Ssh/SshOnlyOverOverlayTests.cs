namespace Hardening.Tests.Rules.Ssh;

public sealed class SshOnlyOverOverlayTests : RuleTests<SshOnlyOverOverlay>
{
    [Fact]
    public void Finds_a_port_on_the_tailnet_only() =>
        Finds("""
            server.Ssh.Enable().{|also:KeepPortClosed()|};
            server.Firewall.[|On("tailscale0", nic => nic.AllowTcp(22))|];
            """, "SSH of server is reachable on tailscale0 only: while that network is down, no one can log in.");

    [Fact]
    public void Finds_a_trusted_overlay() =>
        Finds("""
            server.Ssh.Enable().{|also:KeepPortClosed()|};
            server.Firewall.[|Trust("wg0")|];
            """);

    [Fact]
    public void Leaves_a_port_on_a_card_alone() =>
        IsSilent("""server.Ssh.Enable().KeepPortClosed(); server.Firewall.Trust("tailscale0").On("enp1s0", nic => nic.AllowTcp(22));""");

    [Fact]
    public void Leaves_a_port_alone_that_is_open_everywhere() =>
        IsSilent("""server.Ssh.Enable(); server.Firewall.Trust("tailscale0");""");

    [Fact]
    public void Does_not_guess_the_interface() =>
        IsUndecided("""server.Ssh.Enable().KeepPortClosed(); server.Firewall.Trust(args.Length > 0 ? "tailscale0" : "enp1s0");""");
}
