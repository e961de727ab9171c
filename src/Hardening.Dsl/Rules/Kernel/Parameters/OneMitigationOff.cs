namespace Hardening.Rules;

/// <summary>All mitigations are asked for, and one of them is turned off beside it.</summary>
public sealed class OneMitigationOff : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1005", Layer.Kernel, Severity.Warning)
    {
        Title = "All protections of the processor are asked for, and one is turned off",
        Why = "The parameter of a single fault is stronger than mitigations=. The line looks hardened, and the fault it names is open.",
        Fix = "Leave out the parameter of the single fault.",
        Threat = Threats.FalseConfidence,
        References = [Reference.Kernel("admin-guide/hw-vuln/index"), Reference.Kernel("admin-guide/kernel-parameters")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var all = host.Kernel.Parameter("mitigations");
        if (!all.Is(static p => p.Value?.StartsWith("auto", StringComparison.Ordinal) == true)) yield break;
        foreach (var (setting, fault) in CpuFaults.TurnedOff(host.Kernel))
            yield return At(setting, $"{setting} leaves one fault of the processor open ({fault}), although {all} asks for every protection.").With(all).FixByRemoving(setting);
    }
}
