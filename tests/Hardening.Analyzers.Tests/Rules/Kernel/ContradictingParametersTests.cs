namespace Hardening.Tests.Rules.Kernel;

public sealed class ContradictingParametersTests : RuleTests<ContradictingParameters>
{
    [Fact]
    public void Finds_slabs_kept_apart_and_merged() =>
        Finds("""server.Kernel.{|also:KeepSlabsSeparate()|}.[|BootParameter("slab_merge")|];""",
            "slab_merge undoes slab_nomerge: slab caches are merged again.");

    [Fact]
    public void Finds_a_strict_translation_that_is_passed_by() =>
        Finds("""
            server.Kernel
                .{|also:BootParameter("iommu.strict=1")|}
                .[|BootParameter("iommu=pt")|];
            """);

    [Fact]
    public void Leaves_parameters_alone_that_agree() =>
        IsSilent("""server.Kernel.KeepSlabsSeparate().BootParameter("iommu.strict=1").BootParameter("iommu=force");""");

    [Fact]
    public void Does_not_guess_the_value() =>
        IsUndecided("""server.Kernel.BootParameter("iommu.strict=1").BootParameter(args.Length > 0 ? "iommu=pt" : "iommu=force");""");
}
