namespace Hardening.Tests.Rules.Kernel;

public sealed class PanicOnWarningTests : RuleTests<PanicOnWarning>
{
    [Fact]
    public void Finds_the_parameter() =>
        Finds("""server.Kernel.[|BootParameter("panic_on_warn=1")|];""",
            "panic_on_warn=1 panics the server at the first kernel warning.");

    [Fact]
    public void Finds_the_sysctls() =>
        Finds("""
            server.Kernel
                .[|Sysctl("kernel.panic_on_warn", 1)|]
                .[|Sysctl("kernel.warn_limit", 1)|];
            """);

    [Fact]
    public void Leaves_a_limit_alone() =>
        IsSilent("""server.Kernel.Sysctl("kernel.warn_limit", 100).Sysctl("kernel.panic_on_warn", 0);""");

    [Fact]
    public void Leaves_laptops_alone() =>
        IsSilent("""fleet.Laptop("notebook").Kernel.Sysctl("kernel.panic_on_warn", 1);""");

    [Fact]
    public void Does_not_guess_the_value() =>
        IsUndecided("""server.Kernel.Sysctl("kernel.panic_on_warn", args.Length);""");
}
