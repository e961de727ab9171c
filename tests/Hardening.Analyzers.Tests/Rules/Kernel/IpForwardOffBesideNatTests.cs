namespace Hardening.Tests.Rules.Kernel;

public sealed class IpForwardOffBesideNatTests : RuleTests<IpForwardOffBesideNat>
{
    [Fact]
    public void Finds_the_switch() =>
        Finds("""server.Network.{|also:Nat("enp1s0", "ve-*")|}; server.Kernel.[|Sysctl("net.ipv4.ip_forward", 0)|];""",
            "net.ipv4.ip_forward = 0 disables NAT: it is written last, so the host forwards no packet.");

    [Fact]
    public void Leaves_it_alone_without_NAT() =>
        IsSilent("""server.Kernel.Sysctl("net.ipv4.ip_forward", 0);""");

    [Fact]
    public void Leaves_it_alone_when_on() =>
        IsSilent("""server.Network.Nat("enp1s0", "ve-*"); server.Kernel.Sysctl("net.ipv4.ip_forward", 1);""");

    [Fact]
    public void Does_not_guess_the_value() =>
        IsUndecided("""server.Network.Nat("enp1s0", "ve-*"); server.Kernel.Sysctl("net.ipv4.ip_forward", args.Length);""");
}
