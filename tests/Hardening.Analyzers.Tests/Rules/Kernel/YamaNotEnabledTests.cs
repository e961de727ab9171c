namespace Hardening.Tests.Rules.Kernel;

public sealed class YamaNotEnabledTests : RuleTests<YamaNotEnabled>
{
    [Fact]
    public void Finds_a_list_without_yama() =>
        Finds("""server.Kernel.[|RestrictPtrace(PtraceScope.AdminOnly)|].{|also:BootParameter("lsm=landlock,bpf")|};""",
            "kernel.yama.ptrace_scope = 2 has no effect: lsm=landlock,bpf leaves out Yama, the security module that reads it.");

    [Fact]
    public void Finds_a_kernel_built_without_yama() =>
        Finds("""server.Kernel.{|also:Configure("SECURITY_YAMA", KernelConfigValue.No)|}.[|Sysctl("kernel.yama.ptrace_scope", 1)|];""");

    [Fact]
    public void Leaves_the_list_of_NixOS_alone() =>
        IsSilent("""server.Kernel.RestrictPtrace(PtraceScope.AdminOnly);""");

    [Fact]
    public void Leaves_a_list_with_yama_alone() =>
        IsSilent("""server.Kernel.RestrictPtrace(PtraceScope.AdminOnly).BootParameter("lsm=landlock,yama,bpf");""");

    [Fact]
    public void Does_not_guess_the_list() =>
        IsUndecided("""server.Kernel.RestrictPtrace(PtraceScope.AdminOnly).BootParameter(args.Length > 0 ? "lsm=bpf" : "lsm=yama");""");
}
