namespace Hardening.Tests.Rules.Kernel;

public sealed class ParameterAndSysctlDisagreeTests : RuleTests<ParameterAndSysctlDisagree>
{
    [Fact]
    public void Finds_two_times_to_restart() =>
        Finds("""server.Kernel.{|also:PanicOnOops(rebootAfter: TimeSpan.FromSeconds(1))|}.[|Sysctl("kernel.panic", 30)|];""",
            "The kernel starts with panic=1, and kernel.panic is set to 30 later.");

    [Fact]
    public void Finds_a_sysctl_on_the_command_line() =>
        Finds("""server.Kernel.{|also:BootParameter("sysctl.kernel.kptr_restrict=2")|}.[|Sysctl("kernel.kptr_restrict", 1)|];""");

    [Fact]
    public void Finds_keys_that_stay_allowed() =>
        Finds("""server.Kernel.{|also:BootParameter("sysrq_always_enabled")|}.[|DisableSysRq()|];""",
            "kernel.sysrq = 0 has no effect: sysrq_always_enabled keeps all keys allowed.");

    [Fact]
    public void Leaves_equal_values_alone() =>
        IsSilent("""server.Kernel.BootParameter("panic=10").Sysctl("kernel.panic", 10).BootParameter("sysctl.kernel.sysrq=0").DisableSysRq();""");

    [Fact]
    public void Leaves_one_of_the_two_alone() =>
        IsSilent("""server.Kernel.BootParameter("panic=10");""");

    [Fact]
    public void Does_not_guess_the_value() =>
        IsUndecided("""server.Kernel.BootParameter("panic=10").Sysctl("kernel.panic", args.Length);""");
}
