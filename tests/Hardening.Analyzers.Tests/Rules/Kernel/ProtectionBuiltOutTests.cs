namespace Hardening.Tests.Rules.Kernel;

public sealed class ProtectionBuiltOutTests : RuleTests<ProtectionBuiltOut>
{
    [Fact]
    public void Finds_a_protection_that_is_left_out() =>
        Finds("""server.Kernel.[|Configure("STACKPROTECTOR", KernelConfigValue.No)|];""",
            "The kernel is built without STACKPROTECTOR: stack overflows in the kernel are no longer detected.");

    [Fact]
    public void Knows_the_name_with_its_prefix() =>
        Finds("""server.Kernel.[|Configure("CONFIG_RANDOMIZE_BASE", KernelConfigValue.No)|];""");

    [Fact]
    public void Leaves_a_protection_alone_that_is_asked_for() =>
        IsSilent("""server.Kernel.Configure("STACKPROTECTOR", KernelConfigValue.Yes);""");

    [Fact]
    public void Leaves_other_options_alone() =>
        IsSilent("""server.Kernel.Configure("HAMRADIO", KernelConfigValue.No);""");

    [Fact]
    public void Does_not_guess_the_value() =>
        IsUndecided("""server.Kernel.Configure("STACKPROTECTOR", args.Length > 0 ? KernelConfigValue.Yes : KernelConfigValue.No);""");
}
