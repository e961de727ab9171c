namespace Hardening.Tests.Rules.Exposure;

public sealed class WidePortRangeTests : RuleTests<WidePortRange>
{
    [Fact]
    public void Finds_a_thousand_ports() => Finds("""server.Firewall.[|AllowTcpRange(30000, 32767)|];""", "The TCP ports 30000-32767 are open on every interface of server.");

    [Theory]
    [InlineData("""server.Firewall.AllowTcpRange(30000, 30100).AllowUdpRange(60000, 61000);""")]
    [InlineData("""server.Firewall.On("wg0", nic => nic.AllowTcpRange(30000, 32767));""")]
    [InlineData("""server.Firewall.AllowTcpRange(1024, 65535);""")]
    [InlineData("""server.Nixos.Set("programs.mosh.enable", true);""")]
    public void Leaves_what_a_program_needs_and_what_has_a_rule_of_its_own(string statements) => IsSilent(statements);

    [Fact]
    public void Does_not_guess_the_range() => IsUndecided("""server.Firewall.AllowTcpRange(30000, args.Length > 0 ? 32767 : 30100);""");
}
