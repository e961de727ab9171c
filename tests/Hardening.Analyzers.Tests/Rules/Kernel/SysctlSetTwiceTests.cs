namespace Hardening.Tests.Rules.Kernel;

public sealed class SysctlSetTwiceTests : RuleTests<SysctlSetTwice>
{
    [Fact]
    public void Finds_two_values() =>
        Finds("""server.Kernel.{|also:DisableSysRq()|}.[|Sysctl("kernel.sysrq", 176)|];""",
            "kernel.sysrq = 176 replaces 0, which an earlier call set.");

    [Fact]
    public void Leaves_the_same_value_alone() =>
        IsSilent("""server.Kernel.DisableSysRq().Sysctl("kernel.sysrq", 0);""");

    [Fact]
    public void Leaves_a_reason_alone() =>
        IsSilent("""server.Kernel.DisableSysRq().Sysctl("kernel.sysrq", 176, because: "to restart the machine when it hangs");""");

    [Fact]
    public void Does_not_guess_the_value() =>
        IsUndecided("""server.Kernel.DisableSysRq().Sysctl("kernel.sysrq", args.Length);""");
}
