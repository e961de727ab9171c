namespace Hardening.Rules;

/// <summary>A blacklist aimed at code that is no module in NixOS's kernels.</summary>
public sealed class BuiltInBlacklisted : HostRule
{
    private static readonly (KernelModule Module, string Instead)[] BuiltIn =
    [
        (KernelModule.Listed("ipv6"), "Call Network.DisableIPv6() to be without IPv6."),
        (KernelModule.Listed("unix"), "Programs cannot do without it."),
    ];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1205", Layer.Kernel, Severity.Error)
    {
        Title = "A blacklist names code that is built into the kernel",
        Why = "A blacklist is about modules, which are files that are loaded. Code inside the kernel is there from the first moment, whatever the list says.",
        Fix = "For IPv6 call Network.DisableIPv6() instead; leave the name out of Blacklist(...).",
        Threat = Threats.FalseConfidence,
        References = [Reference.Man("modprobe.d(5)"), NixosKernels.CommonConfiguration],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var (module, instead) in BuiltIn)
        {
            if (host.Kernel.Blacklist.OriginOf(module) is { } call && NixosKernels.IsStock(host) && !IsBuiltAsModule(host.Kernel, module))
                yield return At(call, $"{module} stays: it is built into NixOS's kernels and no module that a blacklist could stop. {instead}").With(host.Kernel.Package)
                    .Fix(new Edit.RemoveValue(call, module.Name));
        }
    }

    private static bool IsBuiltAsModule(KernelModel kernel, KernelModule module) =>
        !kernel.ConfigurationOf(KernelConfigSymbol.From(module.Name.ToUpperInvariant())).IsUnset;
}
