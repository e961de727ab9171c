namespace Hardening.Rules;

/// <summary>Page poisoning, which turns the zeroing of memory off.</summary>
public sealed class PagePoisonDefeatsZeroing : HostRule
{
    private static readonly KernelConfigSymbol Poisoning = KernelConfigSymbol.From("PAGE_POISONING");

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1007", Layer.Kernel, Severity.Warning)
    {
        Title = "Page poisoning disables zeroing of memory",
        Why = "page_poison is a debugging aid. The kernel gives it precedence and turns init_on_alloc and init_on_free off, so allocated memory has a known pattern or its old content.",
        Fix = "Leave out page_poison, and call InitializeMemory(onAllocation: true, onFree: true).",
        Threat = Threats.KernelExploitation,
        References = [Reference.Kernel("admin-guide/kernel-parameters"), NixosKernels.CommonConfiguration],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var (poison, built) = (host.Kernel.Parameter("page_poison"), host.Kernel.ConfigurationOf(Poisoning));
        if (!poison.IsOn() || !(built.IsUnset || built.Is(KernelConfigValue.Yes))) yield break;
        var zeroing = new[] { host.Kernel.Parameter("init_on_alloc"), host.Kernel.Parameter("init_on_free") }.Where(KernelReading.IsOn).ToArray();
        if (zeroing.Length > 0)
            yield return zeroing.Aggregate(At(poison, $"{poison} turns {string.Join(" and ", zeroing)} off."), (finding, setting) => finding.With(setting)).FixByRemoving(poison);
        else if (NixosKernels.IsStock(host) && host.Kernel.Parameter("init_on_alloc").IsUnset)
            yield return At(poison, $"{poison} turns off the zeroing that NixOS's kernels do by default (init_on_alloc).").With(host.Kernel.Package).FixByRemoving(poison);
    }
}
