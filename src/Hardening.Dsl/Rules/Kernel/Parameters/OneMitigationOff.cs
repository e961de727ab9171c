namespace Hardening.Rules;

/// <summary>All mitigations are asked for, and one of them is turned off beside it.</summary>
public sealed class OneMitigationOff : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1005", Layer.Kernel, Severity.Warning)
    {
        Title = "All CPU mitigations are requested, and one is off",
        Why = "The parameter of a single vulnerability overrides mitigations=. The line looks hardened, and that vulnerability is open.",
        Fix = "Leave out the parameter of the single vulnerability.",
        Threat = Threats.FalseConfidence,
        References = [Reference.Kernel("admin-guide/hw-vuln/index"), Reference.Kernel("admin-guide/kernel-parameters")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var all = host.Kernel.Parameter("mitigations");
        if (!all.Is(static p => p.Value?.StartsWith("auto", StringComparison.Ordinal) == true)) yield break;
        foreach (var (setting, fault) in CpuFaults.TurnedOff(host.Kernel))
            yield return At(setting, $"{setting} leaves one CPU vulnerability open ({fault}), although {all} requests all mitigations.").With(all).FixByRemoving(setting);
    }
}
