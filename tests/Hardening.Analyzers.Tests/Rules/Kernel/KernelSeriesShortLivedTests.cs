namespace Hardening.Tests.Rules.Kernel;

public sealed class KernelSeriesShortLivedTests : RuleTests<KernelSeriesShortLived>
{
    [Fact]
    public void Finds_a_kernel_that_nothing_updates() =>
        Finds("""server.Kernel.[|Package(KernelPackages.Named("linuxPackages_zen"))|];""", "pkgs.linuxPackages_zen of server is maintained for about three months, and nothing described updates it.");

    [Fact]
    public void Leaves_a_long_term_kernel_alone() =>
        IsSilent("""server.Kernel.Package(KernelPackages.LongTerm);""");

    [Fact]
    public void Leaves_a_host_with_updates_alone() =>
        IsSilent("""server.Kernel.Package(KernelPackages.Named("linuxPackages_zen")); server.Updates.ByHand();""");

    [Fact]
    public void Does_not_guess_the_kernel() =>
        IsUndecided("""server.Kernel.Package(args.Length > 0 ? KernelPackages.Named("linuxPackages_zen") : KernelPackages.LongTerm);""");
}
