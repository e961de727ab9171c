namespace Hardening.Tests.Rules.Boot;

public sealed class InitrdWithoutNetworkDriverTests : RuleTests<InitrdWithoutNetworkDriver>
{
    [Fact]
    public void Finds_an_initrd_without_modules() =>
        Finds($$"""
            server.Boot.[|UnlockOverSsh("enp1s0", 2222, "/persist/key", "{{TestKeys.Alice}}")|];
            """,
            "The initrd of server waits for SSH on enp1s0, and contains no network driver.");

    [Fact]
    public void Leaves_a_driver_alone() =>
        IsSilent($$"""
            server.Boot.LoadEarly("igc").UnlockOverSsh("enp1s0", 2222, "/persist/key", "{{TestKeys.Alice}}");
            """);

    [Fact]
    public void Leaves_modules_alone() =>
        IsSilent($$"""
            server.Import("./hardware-configuration.nix");
            server.Boot.UnlockOverSsh("enp1s0", 2222, "/persist/key", "{{TestKeys.Alice}}");
            """);

    [Fact]
    public void Does_not_guess_the_driver() =>
        IsUndecided($$"""
            server.Boot.UnlockOverSsh("enp1s0", 2222, "/persist/key", "{{TestKeys.Alice}}");
            if (args.Length > 0) server.Boot.LoadEarly("igc");
            """);
}
