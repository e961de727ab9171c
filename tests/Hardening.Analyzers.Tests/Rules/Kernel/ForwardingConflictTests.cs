namespace Hardening.Tests.Rules.Kernel;

public sealed class ForwardingConflictTests : RuleTests<ForwardingConflict>
{
    [Fact]
    public void Finds_two_values() =>
        Finds("""server.Network.{|also:RefuseForwarding()|}; server.Kernel.[|Sysctl("net.ipv4.ip_forward", 1)|];""",
            "net.ipv4.ip_forward = 1 replaces net.ipv4.conf.all.forwarding = 0: both are the same switch, and this one is written last.");

    [Fact]
    public void Leaves_equal_values_alone() =>
        IsSilent("""server.Network.RefuseForwarding(); server.Kernel.Sysctl("net.ipv4.ip_forward", 0);""");

    [Fact]
    public void Leaves_one_of_the_two_alone() =>
        IsSilent("""server.Kernel.Sysctl("net.ipv4.ip_forward", 1);""");

    [Fact]
    public void Does_not_guess_the_value() =>
        IsUndecided("""server.Network.RefuseForwarding(); server.Kernel.Sysctl("net.ipv4.ip_forward", args.Length);""");
}
