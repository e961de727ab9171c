namespace Hardening.Tests.Rules.Options;

public sealed class OptionRemovedTests : RuleTests<OptionRemoved>
{
    [Fact]
    public void Finds_a_row_of_the_table() =>
        Finds($$"""
            server.Nixos.[|Set("services.openssh.banner", "hello")|];
            """,
            "services.openssh.banner is removed in 26.05: NixOS refuses a system that sets it.");

    [Fact]
    public void Leaves_the_right_variant_alone() =>
        IsSilent($$"""
            server.Nixos.Set("services.openssh.settings.Banner", "/etc/banner");
            """);

    [Fact]
    public void Does_not_guess_a_value() =>
        IsUndecided($$"""
            if (args.Length > 0) server.Nixos.Set("services.openssh.banner", "hello");
            """);
}
