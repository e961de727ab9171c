namespace Hardening.Tests.Rules.Kernel;

public sealed class IommuLeftOffTests : RuleTests<IommuLeftOff>
{
    [Fact]
    public void Finds_force_alone_on_an_Intel_machine() =>
        Finds("""server.Kernel.Load("kvm-intel").[|BootParameter("iommu=force")|];""",
            "iommu=force leaves the IOMMU of server off: only intel_iommu=on enables Intel's.");

    [Fact]
    public void Leaves_it_beside_the_switch() => IsSilent("""server.Kernel.Load("kvm-intel").BootParameter("iommu=force").BootParameter("intel_iommu=on");""");

    [Fact]
    public void Leaves_a_machine_of_another_make() => IsSilent("""server.Kernel.Load("kvm-amd").BootParameter("iommu=force");""");

    [Fact]
    public void Does_not_guess_the_other_parameter() => IsUndecided("""server.Kernel.Load("kvm-intel").BootParameter("iommu=force").BootParameter(args.Length > 0 ? "intel_iommu=on" : "quiet");""");
}
