namespace Hardening.Tests.Rules.Kernel;

public sealed class BytesAndRatioTests : RuleTests<BytesAndRatio>
{
    [Fact]
    public void Finds_both_forms() =>
        Finds("""
            server.Kernel
                .[|Sysctl("vm.dirty_bytes", 268_435_456)|]
                .{|also:Sysctl("vm.dirty_ratio", 20)|};
            """,
            "vm.dirty_bytes = 268435456 has no effect: vm.dirty_ratio = 20 is written after it and resets it to 0.");

    [Fact]
    public void Finds_both_forms_for_the_background() =>
        Finds("""
            server.Kernel
                .{|also:Sysctl("vm.dirty_background_ratio", 5)|}
                .[|Sysctl("vm.dirty_background_bytes", 67_108_864)|];
            """);

    [Fact]
    public void Leaves_one_form_alone() =>
        IsSilent("""server.Kernel.Sysctl("vm.dirty_bytes", 268_435_456).Sysctl("vm.dirty_background_ratio", 5);""");

    [Fact]
    public void Leaves_a_share_of_nothing_alone() =>
        IsSilent("""server.Kernel.Sysctl("vm.dirty_bytes", 268_435_456).Sysctl("vm.dirty_ratio", 0);""");

    [Fact]
    public void Does_not_guess_the_share() =>
        IsUndecided("""server.Kernel.Sysctl("vm.dirty_bytes", 268_435_456).Sysctl("vm.dirty_ratio", args.Length);""");
}
