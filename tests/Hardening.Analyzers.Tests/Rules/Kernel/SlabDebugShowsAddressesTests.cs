namespace Hardening.Tests.Rules.Kernel;

public sealed class SlabDebugShowsAddressesTests : RuleTests<SlabDebugShowsAddresses>
{
    [Fact]
    public void Finds_checks_without_hashing() =>
        Finds("""server.Kernel.[|BootParameter("slab_debug=FZ")|];""",
            "slab_debug=FZ makes the kernel print unhashed addresses.");

    [Fact]
    public void Finds_the_older_name() =>
        Finds("""server.Kernel.[|BootParameter("slub_debug=P,kmalloc-64")|];""");

    [Fact]
    public void Finds_hashing_that_the_kernel_does_not_know() =>
        Finds("""
            server.Kernel
                .Package(KernelPackages.Named("linuxPackages_6_12"))
                .[|BootParameter("slab_debug=FZ")|]
                .{|also:BootParameter("hash_pointers=always")|};
            """);

    [Fact]
    public void Leaves_checks_alone_beside_hashing() =>
        IsSilent("""server.Kernel.BootParameter("slab_debug=FZ").BootParameter("hash_pointers=always");""");

    [Fact]
    public void Leaves_checks_alone_that_are_off() =>
        IsSilent("""server.Kernel.BootParameter("slab_debug=-");""");

    [Fact]
    public void Does_not_guess_the_flags() =>
        IsUndecided("""server.Kernel.BootParameter(args.Length > 0 ? "slab_debug=FZ" : "slab_debug=-");""");
}
