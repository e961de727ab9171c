namespace Hardening.Tests.Rules.Boot;

public sealed class InitrdOptionsRefusedTests : RuleTests<InitrdOptionsRefused>
{
    [Fact]
    public void Finds_a_row_of_the_table() =>
        Finds($$"""
            server.Nixos.[|Set("boot.initrd.postDeviceCommands", "zpool import tank")|];
            """,
            "boot.initrd.postDeviceCommands is not run by the systemd initrd: write a unit in boot.initrd.systemd.services.");

    [Fact]
    public void Leaves_the_right_variant_alone() =>
        IsSilent($$"""
            server.Nixos.Set("boot.initrd.postDeviceCommands", "");
            """);

    [Fact]
    public void Does_not_guess_a_value() =>
        IsUndecided($$"""
            server.Nixos.Set("boot.initrd.postDeviceCommands", string.Concat(args));
            """);
}
