namespace Hardening.Tests.Rules.Storage;

public sealed class SwapRefusedTests : RuleTests<SwapRefused>
{
    [Fact]
    public void Finds_a_row_of_the_table() =>
        Finds($$"""
            server.Boot.[|ResumeFrom("/dev/disk/by-label/swap")|];
            server.Nixos.{|also:Set("security.protectKernelImage", true)|};
            """,
            "boot.resumeDevice has no effect: security.protectKernelImage adds nohibernate.");

    [Fact]
    public void Leaves_the_right_variant_alone() =>
        IsSilent($$"""
            server.Boot.ResumeFrom("/dev/disk/by-label/swap");
            """);

    [Fact]
    public void Does_not_guess_a_value() =>
        IsUndecided($$"""
            server.Boot.ResumeFrom("/dev/disk/by-label/swap");
            server.Nixos.Set("security.protectKernelImage", args.Length > 0);
            """);
}
