namespace Hardening.Tests.Rules.Kernel;

public sealed class BpfHardenedWithoutCompilerTests : RuleTests<BpfHardenedWithoutCompiler>
{
    [Fact]
    public void Finds_hardening_of_what_is_off() =>
        Finds("""server.Kernel.{|also:RestrictBpf()|}.[|Sysctl("net.core.bpf_jit_enable", 0)|];""",
            "net.core.bpf_jit_enable = 0 disables the compiler that net.core.bpf_jit_harden = 2 hardens.");

    [Fact]
    public void Leaves_a_hardened_compiler_alone() =>
        IsSilent("""server.Kernel.RestrictBpf().Sysctl("net.core.bpf_jit_enable", 1);""");

    [Fact]
    public void Leaves_a_missing_compiler_alone() =>
        IsSilent("""server.Kernel.Sysctl("net.core.bpf_jit_enable", 0);""");

    [Fact]
    public void Does_not_guess_the_value() =>
        IsUndecided("""server.Kernel.RestrictBpf().Sysctl("net.core.bpf_jit_enable", args.Length);""");
}
