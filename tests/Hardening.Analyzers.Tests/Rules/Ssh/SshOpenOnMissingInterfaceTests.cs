namespace Hardening.Tests.Rules.Ssh;

public sealed class SshOpenOnMissingInterfaceTests : RuleTests<SshOpenOnMissingInterface>
{
    [Fact]
    public void Finds_a_card_that_is_not_described() =>
        Finds("""
            server.Network.Interface("enp1s0", nic => nic.Address("192.0.2.2/24"));
            server.Ssh.KeyOnly().{|also:KeepPortClosed()|};
            server.Firewall.On("ens9", nic => nic.[|AllowTcp(22)|]);
            """,
            "SSH port 22 is only open on ens9, and server has enp1s0.");

    [Theory]
    [InlineData("server.Firewall.On(\"enp1s0\", nic => nic.AllowTcp(22));")]
    [InlineData("server.Firewall.On(\"wg0\", nic => nic.AllowTcp(22));")]
    [InlineData("server.Firewall.On(\"ens9\", nic => nic.AllowTcp(22)).AllowTcp(22);")]
    [InlineData("server.Firewall.On(\"ens9\", nic => nic.AllowTcp(22)); server.Import(\"./net.nix\");")]
    [InlineData("server.Firewall.On(\"ens9\", nic => nic.AllowTcp(22)); server.Nixos.Set(\"networking.bridges.ens9.interfaces\", NixValue.List(\"enp1s0\"));")]
    public void Leaves_others_alone(string call) =>
        IsSilent($$"""
            server.Network.Interface("enp1s0", nic => nic.Address("192.0.2.2/24"));
            server.Ssh.KeyOnly().KeepPortClosed();
            {{call}}
            """);

    [Fact]
    public void Does_not_guess_the_interfaces() =>
        IsUndecided("""
            server.Network.Interface("enp1s0", nic => nic.Address("192.0.2.2/24"));
            if (args.Length > 0) server.Network.Interface("ens9", nic => nic.Address("198.51.100.2/24"));
            server.Ssh.KeyOnly().KeepPortClosed();
            server.Firewall.On("ens9", nic => nic.AllowTcp(22));
            """);
}
