namespace Hardening.Tests.Rules.Kernel;

public sealed class PagePoisonDefeatsZeroingTests : RuleTests<PagePoisonDefeatsZeroing>
{
    [Fact]
    public void Finds_poison_beside_zeroing() =>
        Finds("""server.Kernel.{|also:InitializeMemory(onAllocation: true, onFree: true)|}.[|BootParameter("page_poison=1")|];""",
            "page_poison=1 turns init_on_alloc=1 and init_on_free=1 off.");

    [Fact]
    public void Finds_poison_beside_raw_parameters() =>
        Finds("""
            server.Kernel
                .{|also:BootParameter("init_on_free=1")|}
                .[|BootParameter("page_poison=on")|];
            """);

    [Fact]
    public void Finds_poison_alone_on_a_kernel_that_zeroes_by_default() =>
        Finds("""server.Kernel.[|BootParameter("page_poison=1")|];""");

    [Fact]
    public void Leaves_zeroing_alone() =>
        IsSilent("""server.Kernel.InitializeMemory(onAllocation: true, onFree: true).BootParameter("page_poison=0");""");

    [Fact]
    public void Leaves_a_kernel_alone_that_cannot_poison() =>
        IsSilent("""server.Kernel.Configure("PAGE_POISONING", KernelConfigValue.No).BootParameter("page_poison=1");""");

    [Fact]
    public void Does_not_guess_the_value() =>
        IsUndecided("""server.Kernel.InitializeMemory(onAllocation: true, onFree: true).BootParameter(args.Length > 0 ? "page_poison=1" : "page_poison=0");""");
}
