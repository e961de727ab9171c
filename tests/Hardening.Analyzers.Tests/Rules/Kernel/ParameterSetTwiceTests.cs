namespace Hardening.Tests.Rules.Kernel;

public sealed class ParameterSetTwiceTests : RuleTests<ParameterSetTwice>
{
    [Fact]
    public void Finds_two_values() =>
        Finds("""server.Kernel.{|also:BootParameter("vsyscall=xonly")|}.[|DisableVsyscall()|];""",
            "vsyscall=none replaces vsyscall=xonly, which an earlier call set.");

    [Fact]
    public void Leaves_the_same_value_alone() =>
        IsSilent("""server.Kernel.DisableVsyscall().BootParameter("vsyscall=none");""");

    [Fact]
    public void Leaves_a_reason_alone() =>
        IsSilent("""server.Kernel.DisableVsyscall().BootParameter("vsyscall=xonly", because: "one old program needs it");""");

    [Fact]
    public void Leaves_parameters_alone_that_may_stand_several_times() =>
        IsSilent("""server.Kernel.BootParameter("console=tty0").BootParameter("console=ttyS0");""");

    [Fact]
    public void Does_not_guess_the_value() =>
        IsUndecided("""server.Kernel.DisableVsyscall().BootParameter(args.Length > 0 ? "vsyscall=xonly" : "vsyscall=none");""");
}
