namespace Hardening.Tests.Rules.Kernel;

public sealed class SlabPoisonDefeatsZeroingTests : RuleTests<SlabPoisonDefeatsZeroing>
{
    [Fact]
    public void Finds_poison_beside_zeroing() =>
        Finds("""server.Kernel.{|also:InitializeMemory(onAllocation: true, onFree: true)|}.[|BootParameter("slab_debug=FZP")|];""",
            "slab_debug=FZP fills freed kernel objects with a pattern, although init_on_free=1 requests zeros.");

    [Fact]
    public void Finds_the_bare_word_which_means_all_checks() =>
        Finds("""
            server.Kernel
                .{|also:BootParameter("init_on_free=1")|}
                .[|BootParameter("slub_debug")|];
            """);

    [Fact]
    public void Leaves_other_checks_alone() =>
        IsSilent("""server.Kernel.InitializeMemory(onAllocation: true, onFree: true).BootParameter("slab_debug=FZ");""");

    [Fact]
    public void Leaves_poison_alone_without_zeroing() =>
        IsSilent("""server.Kernel.InitializeMemory(onAllocation: true, onFree: false).BootParameter("slab_debug=FZP");""");

    [Fact]
    public void Does_not_guess_whether_memory_is_zeroed() =>
        IsUndecided("""server.Kernel.InitializeMemory(onAllocation: true, onFree: args.Length > 0).BootParameter("slab_debug=FZP");""");
}
