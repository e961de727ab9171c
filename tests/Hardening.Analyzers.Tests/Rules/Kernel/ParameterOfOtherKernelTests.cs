namespace Hardening.Tests.Rules.Kernel;

public sealed class ParameterOfOtherKernelTests : RuleTests<ParameterOfOtherKernel>
{
    [Fact]
    public void Finds_a_parameter_that_is_newer_than_the_kernel() =>
        Finds("""server.Kernel.{|also:Package(KernelPackages.Named("linuxPackages_6_12"))|}.[|BootParameter("hash_pointers=always")|];""",
            "hash_pointers=always has no effect: the host's kernel (Linux 6.12) does not know it; Linux 7.2 does.");

    [Fact]
    public void Leaves_it_alone_where_the_kernel_may_know_it() =>
        IsSilent("""server.Kernel.BootParameter("hash_pointers=always");""");

    [Fact]
    public void Leaves_parameters_alone_that_the_kernel_knows() =>
        IsSilent("""server.Kernel.Package(KernelPackages.Named("linuxPackages_6_12")).BootParameter("slab_debug=FZ").BootParameter("nokaslr");""");

    [Fact]
    public void Leaves_a_newer_kernel_alone() =>
        IsSilent("""server.Kernel.Package(KernelPackages.Named("linuxPackages_7_2")).BootParameter("hash_pointers=always");""");

    [Fact]
    public void Does_not_guess_the_kernel() =>
        IsUndecided("""server.Kernel.Package(KernelPackages.Named(args.Length > 0 ? "linuxPackages_6_12" : "linuxPackages_7_2")).BootParameter("hash_pointers=always");""");
}
