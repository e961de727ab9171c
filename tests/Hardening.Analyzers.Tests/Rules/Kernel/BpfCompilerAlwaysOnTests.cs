namespace Hardening.Tests.Rules.Kernel;

public sealed class BpfCompilerAlwaysOnTests : RuleTests<BpfCompilerAlwaysOn>
{
    [Fact]
    public void Finds_a_value_that_is_refused() =>
        Finds("""server.Kernel.{|also:Configure("BPF_JIT_ALWAYS_ON", KernelConfigValue.Yes)|}.[|Sysctl("net.core.bpf_jit_enable", 0)|];""",
            "net.core.bpf_jit_enable = 0 is refused: the kernel is built with BPF_JIT_ALWAYS_ON.");

    [Fact]
    public void Leaves_the_usual_kernel_alone() =>
        IsSilent("""server.Kernel.Sysctl("net.core.bpf_jit_enable", 0);""");

    [Fact]
    public void Leaves_the_other_value_alone() =>
        IsSilent("""server.Kernel.Configure("BPF_JIT_ALWAYS_ON", KernelConfigValue.Yes).Sysctl("net.core.bpf_jit_enable", 1);""");

    [Fact]
    public void Does_not_guess_the_value() =>
        IsUndecided("""server.Kernel.Configure("BPF_JIT_ALWAYS_ON", KernelConfigValue.Yes).Sysctl("net.core.bpf_jit_enable", args.Length);""");
}
