namespace Hardening.Tests.Rules.Kernel;

public sealed class ParameterOfOtherArchitectureTests : RuleTests<ParameterOfOtherArchitecture>
{
    [Fact]
    public void Finds_a_parameter_of_x86_on_Arm() =>
        Finds("""server.{|also:Architecture(Architecture.Arm64)|}.Kernel.[|IsolatePageTables()|];""",
            "pti=on has no effect on Arm: only x86 kernels read it; Arm has kpti=1.");

    [Fact]
    public void Finds_the_raw_form() =>
        Finds("""server.{|also:Architecture(Architecture.Arm64)|}.Kernel.[|BootParameter("vsyscall=none")|];""");

    [Fact]
    public void Leaves_x86_alone() =>
        IsSilent("""server.Kernel.IsolatePageTables().DisableVsyscall();""");

    [Fact]
    public void Leaves_parameters_alone_that_all_have() =>
        IsSilent("""server.Architecture(Architecture.Arm64).Kernel.KeepSlabsSeparate().InitializeMemory(onAllocation: true, onFree: true);""");

    [Fact]
    public void Does_not_guess_the_architecture() =>
        IsUndecided("""server.Architecture(args.Length > 0 ? Architecture.Arm64 : Architecture.X64).Kernel.IsolatePageTables();""");
}
