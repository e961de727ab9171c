namespace Hardening.Tests.Rules.Kernel;

public sealed class BuiltInBlacklistedTests : RuleTests<BuiltInBlacklisted>
{
    [Fact]
    public void Finds_IPv6() =>
        Finds("""server.Kernel.[|Blacklist("ipv6")|];""",
            "ipv6 is built into NixOS's kernels, so a blacklist has no effect. Call Network.DisableIPv6() to disable IPv6.");

    [Fact]
    public void Finds_it_on_a_named_kernel() =>
        Finds("""server.Kernel.{|also:Package(KernelPackages.LongTerm)|}.[|Blacklist("unix")|];""");

    [Fact]
    public void Leaves_modules_alone() =>
        IsSilent("""server.Kernel.Blacklist("sctp");""");

    [Fact]
    public void Leaves_an_own_build_alone() =>
        IsSilent("""server.Kernel.Configure("IPV6", KernelConfigValue.Module).Blacklist("ipv6");""");

    [Fact]
    public void Does_not_guess_the_kernel() =>
        IsUndecided("""server.Kernel.Package(KernelPackages.Named(args.Length > 0 ? "linuxPackages" : "linuxPackages_custom")).Blacklist("ipv6");""");
}
