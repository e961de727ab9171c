namespace Hardening.Rules;

/// <summary>Two boot parameters of which one undoes the other.</summary>
public sealed class ContradictingParameters : HostRule
{
    private static readonly Pair[] Pairs =
    [
        new("slab_nomerge", Any, "slab_merge", Any, "slab caches are merged again"),
        new("slab_nomerge", Any, "slub_merge", Any, "slab caches are merged again"),
        new("hash_pointers", static p => p.Value == "always", "no_hash_pointers", Any, "the log shows kernel addresses"),
        new("pti", static p => p.Value is "on" or "auto", "nopti", Any, "user space shares page tables with the kernel"),
        new("intel_iommu", static p => p.Value == "on", "iommu", static p => p.Value == "off", "devices can access all memory"),
        new("iommu.strict", static p => p.Value == "1", "iommu.passthrough", static p => p.Value == "1", "devices bypass the IOMMU, so strict mode has no effect"),
        new("iommu.strict", static p => p.Value == "1", "iommu", static p => p.Value is "pt" or "off", "devices bypass the IOMMU, so strict mode has no effect"),
    ];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1006", Layer.Kernel, Severity.Warning)
    {
        Title = "One boot parameter undoes another",
        Why = "The kernel accepts both without a message, and the weaker one wins.",
        Fix = "Leave out the weaker one, where the finding is reported.",
        Threat = Threats.FalseConfidence,
        References = [Reference.Kernel("admin-guide/kernel-parameters")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var pair in Pairs.Where(pair => pair.IsIn(host.Kernel)))
        {
            var (strong, weak) = (host.Kernel.Parameter(pair.Strong), host.Kernel.Parameter(pair.Weak));
            yield return At(weak, $"{weak} undoes {strong}: {pair.Effect}.").With(strong).FixByRemoving(weak);
        }
    }

    /// <summary>Whether the parameter undoes another one, so that rules about it alone have nothing to add.</summary>
    internal static bool Undoes(KernelModel kernel, Setting<BootParameter> weak) =>
        weak.TryGet(out var parameter) && Pairs.Any(pair => pair.Weak == parameter.Identity && pair.IsIn(kernel));

    private static bool Any(BootParameter parameter) => true;

    private sealed record Pair(string Strong, Func<BootParameter, bool> IsStrong, string Weak, Func<BootParameter, bool> IsWeak, string Effect)
    {
        public bool IsIn(KernelModel kernel) => kernel.Parameter(Strong).Is(IsStrong) && kernel.Parameter(Weak).Is(IsWeak);
    }
}
