namespace Hardening.Tests.Rules.Kernel;

public sealed class ForwardingRefusedBesideNatTests : RuleTests<ForwardingRefusedBesideNat>
{
    [Fact]
    public void Finds_the_refusal() =>
        Finds("""server.Network.{|also:Nat("enp1s0", "ve-*")|}.[|RefuseForwarding()|];""",
            "net.ipv4.conf.all.forwarding = 0 and net.ipv4.conf.default.forwarding = 0 have no effect: NAT enables forwarding with a stronger priority.");

    [Fact]
    public void Finds_the_sysctl() =>
        Finds("""server.Network.{|also:Nat("enp1s0", "ve-*")|}; server.Kernel.[|Sysctl("net.ipv4.conf.all.forwarding", 0)|];""");

    [Fact]
    public void Leaves_the_refusal_alone_without_NAT() =>
        IsSilent("""server.Network.RefuseForwarding();""");

    [Fact]
    public void Leaves_NAT_alone() =>
        IsSilent("""server.Network.Nat("enp1s0", "ve-*").RefuseRedirects();""");

    [Fact]
    public void Does_not_guess_the_value() =>
        IsUndecided("""server.Network.Nat("enp1s0", "ve-*"); server.Kernel.Sysctl("net.ipv4.conf.all.forwarding", args.Length);""");
}
