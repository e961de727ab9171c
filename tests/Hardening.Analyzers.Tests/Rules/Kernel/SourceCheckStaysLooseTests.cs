namespace Hardening.Tests.Rules.Kernel;

public sealed class SourceCheckStaysLooseTests : RuleTests<SourceCheckStaysLoose>
{
    [Fact]
    public void Finds_a_loose_firewall() =>
        Finds("""server.Network.[|VerifySourceAddresses()|]; server.Firewall.{|also:ReversePath(ReversePathCheck.Loose)|};""",
            "net.ipv4.conf.all.rp_filter = 1 leaves the interfaces at loose, and the firewall's check is not strict either (ReversePathCheck.Loose).");

    [Fact]
    public void Finds_a_host_without_firewall() =>
        Finds("""server.Firewall.{|also:Disable()|}; server.Kernel.[|Sysctl("net.ipv4.conf.all.rp_filter", 1)|];""");

    [Fact]
    public void Finds_a_release_that_checks_loosely_by_default() =>
        Finds(Program("""
            using Hardening;

            var fleet = new Fleet("homelab", NixosRelease.V26_11);
            fleet.Server("server").Network.[|VerifySourceAddresses()|];
            """));

    [Fact]
    public void Leaves_the_strict_check_of_the_firewall_alone() =>
        IsSilent("""server.Network.VerifySourceAddresses();""");

    [Fact]
    public void Leaves_a_key_of_the_interface_alone() =>
        IsSilent("""server.Network.VerifySourceAddresses(); server.Firewall.ReversePath(ReversePathCheck.Loose); server.Kernel.Sysctl("net.ipv4.conf.enp1s0.rp_filter", 1);""");

    [Fact]
    public void Does_not_guess_the_check() =>
        IsUndecided("""server.Network.VerifySourceAddresses(); server.Firewall.ReversePath(args.Length > 0 ? ReversePathCheck.Loose : ReversePathCheck.Strict);""");
}
