namespace Hardening.Tests.Rules.Options;

public sealed class OptionOfAnotherReleaseTests : RuleTests<OptionOfAnotherRelease>
{
    [Fact]
    public void Finds_an_option_of_a_later_release() => Finds(Program("""
            using Hardening;

            var fleet = new Fleet("homelab", NixosRelease.V26_05);
            fleet.Server("server").Nixos.[|Set("security.polkit.enablePkexecWrapper", false)|];
            """));

    [Theory]
    [InlineData("""server.Nixos.[|Set("networking.firewall.enabel", true)|];""")]
    [InlineData("""server.Nixos.[|Set("services.fwupd.enable", "yes")|];""")]
    [InlineData("""server.Nixos.[|SetList("services.fwupd.enable", "a")|];""")]
    [InlineData("""server.Nixos.[|Set("services.openssh.passwordAuthentication", false)|];""")]
    [InlineData("""server.Nixos.Set("services.fwupd.enable", true).[|Force("boot.loader.timeout", "soon")|];""")]
    public void Finds_an_option_or_a_value_of_no_release(string statements) => Finds(statements);

    [Fact]
    public void Leaves_an_option_of_the_release_alone() => IsSilent(Program("""
            using Hardening;

            var fleet = new Fleet("homelab", NixosRelease.V26_05);
            fleet.Server("server").Nixos.Set("services.fwupd.enable", true);
            """));

    [Fact]
    public void Does_not_guess_the_value() => IsUndecided("""
            server.Nixos.Set("boot.loader.timeout", args.Length);
            """);
}
