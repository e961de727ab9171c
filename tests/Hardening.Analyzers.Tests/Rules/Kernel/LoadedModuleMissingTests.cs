namespace Hardening.Tests.Rules.Kernel;

public sealed class LoadedModuleMissingTests : RuleTests<LoadedModuleMissing>
{
    [Fact]
    public void Finds_a_module_that_is_gone() =>
        Finds("""server.Kernel.[|Load("decnet")|];""",
            "decnet is not loaded at boot: no supported kernel has it (gone in 6.1).");

    [Fact]
    public void Finds_a_module_that_this_kernel_lacks() =>
        Finds("""server.Kernel.{|also:Package(KernelPackages.LongTerm)|}.[|Load("dccp")|];""",
            "dccp is not loaded at boot: the host's kernel (Linux 6.18) does not have it (gone in 6.16).");

    [Fact]
    public void Leaves_an_older_kernel_alone() =>
        IsSilent("""server.Kernel.Package(KernelPackages.Named("linuxPackages_6_12")).Load("dccp");""");

    [Fact]
    public void Leaves_modules_alone_that_the_kernel_has() =>
        IsSilent("""server.Kernel.Load("tcp_bbr", "kvm-intel");""");

    [Fact]
    public void Does_not_guess_the_kernel() =>
        IsUndecided("""server.Kernel.Package(KernelPackages.Named(args.Length > 0 ? "linuxPackages_6_12" : "linuxPackages_6_18")).Load("dccp");""");
}
