namespace Hardening.Rules;

/// <summary>A blacklist aimed at code that is no module in NixOS's kernels.</summary>
public sealed class BuiltInBlacklisted : HostRule
{
    private static readonly (KernelModule Module, string Instead)[] BuiltIn =
    [
        (KernelModule.Listed("ipv6"), "Call Network.DisableIPv6() to disable IPv6."),
        (KernelModule.Listed("unix"), "Programs need it."),
    ];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1205", Layer.Kernel, Severity.Error)
    {
        Title = "Blacklist names code that is built into the kernel",
        Why = "A blacklist only affects loadable modules. Built-in code is always present.",
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
                yield return At(call, $"{module} is built into NixOS's kernels, so a blacklist has no effect. {instead}").With(host.Kernel.Package)
                    .Fix(new Edit.RemoveValue(call, module.Name));
        }
    }

    private static bool IsBuiltAsModule(KernelModel kernel, KernelModule module) =>
        !kernel.ConfigurationOf(KernelConfigSymbol.From(module.Name.ToUpperInvariant())).IsUnset;
}
