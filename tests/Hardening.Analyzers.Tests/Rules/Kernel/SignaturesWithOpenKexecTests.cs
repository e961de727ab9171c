namespace Hardening.Tests.Rules.Kernel;

public sealed class SignaturesWithOpenKexecTests : RuleTests<SignaturesWithOpenKexec>
{
    [Fact]
    public void Finds_kexec_left_open() =>
        Finds("""server.Kernel.[|EnforceModuleSignatures()|];""",
            "module.sig_enforce=1 stops root from loading code into the kernel, but kexec still starts any other kernel.");

    [Fact]
    public void Finds_a_mode_that_locks_nothing() =>
        Finds("""server.Kernel.[|EnforceModuleSignatures()|].{|also:BootParameter("lockdown=none")|};""");

    [Fact]
    public void Leaves_a_host_alone_that_locks_kexec() =>
        IsSilent("""server.Kernel.EnforceModuleSignatures().DisableKexec();""");

    [Fact]
    public void Leaves_a_host_alone_that_locks_down() =>
        IsSilent("""server.Kernel.EnforceModuleSignatures().Lockdown(Integrity);""");

    [Fact]
    public void Does_not_guess_the_lock() =>
        IsUndecided("""server.Kernel.EnforceModuleSignatures().Sysctl(args.Length > 0 ? "kernel.kexec_load_disabled" : "kernel.panic", 1);""");
}
