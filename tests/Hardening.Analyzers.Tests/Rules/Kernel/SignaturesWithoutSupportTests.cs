namespace Hardening.Tests.Rules.Kernel;

public sealed class SignaturesWithoutSupportTests : RuleTests<SignaturesWithoutSupport>
{
    [Fact]
    public void Finds_the_parameter_on_the_kernel_of_the_release() =>
        Finds("""server.Kernel.[|BootParameter("module.sig_enforce=1")|];""",
            "module.sig_enforce=1 has no effect: the kernel of server (the release's own) is built without module signing, so it loads every module.");

    [Fact]
    public void Finds_the_bare_word_too() =>
        Finds("""server.Kernel.[|BootParameter("module.sig_enforce")|];""");

    [Fact]
    public void Finds_a_kernel_that_is_asked_not_to_sign() =>
        Finds("""server.Kernel.[|EnforceModuleSignatures()|].{|also:Configure("MODULE_SIG", KernelConfigValue.No)|};""");

    [Fact]
    public void Leaves_a_kernel_alone_that_signs() =>
        IsSilent("""server.Kernel.EnforceModuleSignatures();""");

    [Fact]
    public void Leaves_a_kernel_alone_whose_build_is_unknown() =>
        IsSilent("""server.Kernel.Package(KernelPackages.Named("linuxPackages_custom")).BootParameter("module.sig_enforce=1");""");

    [Fact]
    public void Leaves_enforcement_alone_that_is_off() =>
        IsSilent("""server.Kernel.BootParameter("module.sig_enforce=0");""");

    [Fact]
    public void Does_not_guess_the_value() =>
        IsUndecided("""server.Kernel.BootParameter($"module.sig_enforce={args.Length}");""");
}
