namespace Hardening.Tests.Rules.Kernel;

public sealed class ValueInvertedTests : RuleTests<ValueInverted>
{
    [Fact]
    public void Finds_the_terminal_opened() =>
        Finds("""server.Kernel.[|Sysctl("dev.tty.legacy_tiocsti", 1)|];""",
            "dev.tty.legacy_tiocsti = 1 allows every program to inject input into its terminal (TIOCSTI), which escapes sudo and su.");

    [Fact]
    public void Finds_the_page_kept() =>
        Finds("""server.Kernel.[|Sysctl("abi.vsyscall32", true)|];""");

    [Fact]
    public void Leaves_the_right_value_alone() =>
        IsSilent("""server.Kernel.RefuseTerminalInjection().Sysctl("abi.vsyscall32", 0);""");

    [Fact]
    public void Does_not_guess_the_value() =>
        IsUndecided("""server.Kernel.Sysctl("dev.tty.legacy_tiocsti", args.Length);""");
}
