namespace Hardening.Tests.Rules.Storage;

public sealed class LuksOptionsRefusedTests : RuleTests<LuksOptionsRefused>
{
    [Fact]
    public void Finds_a_row_of_the_table() =>
        Finds($$"""
            server.Nixos.[|Set("boot.initrd.luks.fido2Support", true)|];
            """,
            "boot.initrd.luks.fido2Support is of the scripted initrd; with the systemd initrd write boot.initrd.luks.devices.<name>.crypttabExtraOpts, such as fido2-device=auto.");

    [Fact]
    public void Leaves_the_right_variant_alone() =>
        IsSilent($$"""
            server.Nixos.Set("boot.initrd.luks.fido2Support", true);
            server.Nixos.Set("boot.initrd.systemd.enable", false);
            """);

    [Fact]
    public void Does_not_guess_a_value() =>
        IsUndecided($$"""
            server.Nixos.Set("boot.initrd.luks.fido2Support", args.Length > 0);
            """);
}
