namespace Hardening.Tests.Rules.Kernel;

public sealed class OppositeOfItsNameTests : RuleTests<OppositeOfItsName>
{
    [Fact]
    public void Finds_the_terminal_opened() =>
        Finds("""server.Kernel.[|Sysctl("dev.tty.legacy_tiocsti", 1)|];""",
            "dev.tty.legacy_tiocsti = 1 lets every program type into the terminal it runs in, which is how a program under sudo or su is escaped.");

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
