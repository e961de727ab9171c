namespace Hardening.Rules;

/// <summary>An IOMMU that is forced on a machine where it is not switched on.</summary>
public sealed class IommuLeftOff : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8207", Layer.Kernel, Severity.Warning)
    {
        Title = "iommu=force has no effect: the Intel IOMMU is off",
        Why = "The kernels of nixpkgs leave Intel's IOMMU off until intel_iommu=on. iommu=force only changes how an enabled IOMMU is used: devices can still write to all memory.",
        Fix = "Add Kernel.BootParameter(\"intel_iommu=on\").",
        Threat = Threats.PhysicalAccess,
        References = [Reference.Kernel("admin-guide/kernel-parameters"), new("NixOS/nixpkgs#4956", "https://github.com/NixOS/nixpkgs/issues/4956")],
    };

    private static readonly KernelModule Intel = KernelModule.From("kvm-intel");

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var (force, kernel) = (host.Kernel.Parameter("iommu"), host.Kernel);
        if (!force.Is(static parameter => parameter.Value is "force") || !kernel.Parameter("intel_iommu").IsUnset || kernel.Parameters.IsOpen || !IsIntel(host)) yield break;
        if (!kernel.ConfigurationOf(KernelConfigSymbol.From("INTEL_IOMMU_DEFAULT_ON")).IsUnset || !kernel.Package.Is(static package => package.Variant is null) && kernel.Package.IsUnknown) yield break;
        if (kernel.Package.Is(static package => package.Variant is null)) yield break;
        yield return At(force.Origins[0], $"iommu=force leaves the IOMMU of {host.Name} off: only intel_iommu=on enables Intel's.");
    }

    // What the description says of the processor; where it says nothing, the machine may be an AMD one, whose IOMMU is on.
    private static bool IsIntel(HostModel host) =>
        host.Kernel.LoadedModules.Has(Intel)
        || host.Said().Any(static option => option is { Path: ["hardware", "cpu", "intel", "updateMicrocode"], Value: NixosValue.Boolean { Value: true } })
        || host.Kernel.Parameter("intel_pstate").TryGet(out _);
}
