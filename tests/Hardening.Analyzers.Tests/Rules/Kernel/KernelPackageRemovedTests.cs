namespace Hardening.Tests.Rules.Kernel;

public sealed class KernelPackageRemovedTests : RuleTests<KernelPackageRemoved>
{
    [Theory]
    [InlineData("linuxPackages_hardened", "the hardened kernels were removed in March 2026")]
    [InlineData("linuxPackages_6_12_hardened", "the hardened kernels were removed in March 2026")]
    [InlineData("linuxKernel.packages.linux_hardened", "the hardened kernels were removed in March 2026")]
    [InlineData("linuxPackages_lqx", "the Liquorix kernel was removed in March 2026")]
    [InlineData("linuxPackages_5_4", "Linux 5.4 had reached its end of life before")]
    public void Finds_what_the_release_no_longer_has(string package, string reason) =>
        Finds($"""server.Kernel.[|Package(KernelPackages.Named("{package}"))|];""", $"pkgs.{package} is not in NixOS 26.05: {reason}.");

    [Theory]
    [InlineData("linuxPackages_6_12")]
    [InlineData("linuxPackages_zen")]
    [InlineData("cachyosKernels.linuxPackages-cachyos-server")]
    public void Leaves_others_alone(string package) => IsSilent($"""server.Kernel.Package(KernelPackages.Named("{package}"));""");

    [Fact]
    public void Leaves_an_older_release_alone_that_has_it() =>
        IsSilent(Program("""
            using Hardening;
            var fleet = new Fleet("home", NixosRelease.V25_11);
            fleet.Server("server").Kernel.Package(KernelPackages.Named("linuxPackages_hardened"));
            """));

    [Fact]
    public void Does_not_guess_the_package() =>
        IsUndecided("""server.Kernel.Package(KernelPackages.Named(args.Length > 0 ? "linuxPackages_hardened" : "linuxPackages"));""");
}
