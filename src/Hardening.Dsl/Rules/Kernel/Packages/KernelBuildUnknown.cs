namespace Hardening.Rules;

/// <summary>A parameter that only some builds of the kernel read, on a kernel whose build is not known.</summary>
public sealed class KernelBuildUnknown : HostRule
{
    private static readonly KernelConfigSymbol PagePoisoning = KernelConfigSymbol.From("PAGE_POISONING");

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1161", Layer.Kernel, Severity.Info)
    {
        Title = "Kernel build is unknown, so a parameter's effect is too",
        Why = "A kernel from an overlay or a patched kernel has its own configuration. Rules about lockdown, module signatures and page poisoning only know the kernels of nixpkgs and are not evaluated for it.",
        Fix = "State the option with Configure(...), which also builds it in, or check /proc/config.gz on the host and accept the finding.",
        Threat = Threats.FalseConfidence,
        References = [Reference.Man("kernel_lockdown(7)"), Reference.Kernel("admin-guide/module-signing")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var (kernel, package) = (host.Kernel, host.Kernel.Package);
        if (!package.TryGet(out _) || NixosKernels.IsStock(host)) yield break;
        foreach (var (setting, symbol, rules) in new[]
        {
            (kernel.Parameter("lockdown"), KernelSymbols.Lockdown, "HD1101 and HD1103 are"),
            (kernel.Parameter("module.sig_enforce"), KernelSymbols.ModuleSignatures, "HD1102 is"),
            (kernel.Parameter("page_poison"), PagePoisoning, "HD1007 is"),
        })
        {
            if (setting.TryGet(out _) && kernel.ConfigurationOf(symbol).IsUnset)
                yield return At(setting, $"Whether {NixosKernels.NameOf(host)} is built with {symbol} is unknown: {rules} not evaluated for {setting}.").With(package);
        }
    }
}
