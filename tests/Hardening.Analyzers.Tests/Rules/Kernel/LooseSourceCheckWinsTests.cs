namespace Hardening.Tests.Rules.Kernel;

public sealed class LooseSourceCheckWinsTests : RuleTests<LooseSourceCheckWins>
{
    [Fact]
    public void Finds_the_strict_check_that_loses() =>
        Finds("""
            server.Kernel
                .{|also:Sysctl("net.ipv4.conf.all.rp_filter", 2)|}
                .[|Sysctl("net.ipv4.conf.default.rp_filter", 1)|];
            """,
            "net.ipv4.conf.default.rp_filter = 1 (strict) has no effect: net.ipv4.conf.all.rp_filter = 2 (loose) is larger, and the larger value applies.");

    [Fact]
    public void Leaves_strict_checks_alone() =>
        IsSilent("""server.Network.VerifySourceAddresses();""");

    [Fact]
    public void Leaves_loose_checks_alone() =>
        IsSilent("""server.Kernel.Sysctl("net.ipv4.conf.all.rp_filter", 2).Sysctl("net.ipv4.conf.default.rp_filter", 2);""");

    [Fact]
    public void Does_not_guess_the_value() =>
        IsUndecided("""server.Kernel.Sysctl("net.ipv4.conf.all.rp_filter", args.Length + 1).Sysctl("net.ipv4.conf.default.rp_filter", 1);""");
}
