namespace Hardening.Rules;

/// <summary>What the kernel does against faults of the processor is turned off.</summary>
public sealed class MitigationsOff : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1004", Layer.Kernel, Severity.Warning)
    {
        Title = "Protection against faults of the processor is turned off",
        Why = "Without it any program, down to a script in a browser, may read memory of other programs, of containers and of the kernel on processors that have the fault.",
        Fix = "Leave the parameter out: the kernel turns on what the processor needs, and nothing on processors without the fault.",
        Threat = Threats.CredentialTheft,
        References = [Reference.Kernel("admin-guide/hw-vuln/index"), Reference.Kernel("admin-guide/kernel-parameters")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var all = host.Kernel.Parameter("mitigations");
        if (all.Is("off"))
        {
            yield return At(all, "mitigations=off turns every protection against faults of the processor off.").FixByRemoving(all);
            yield break;
        }

        foreach (var (setting, fault) in all.IsUnset ? CpuFaults.TurnedOff(host.Kernel) : [])
        {
            if (!ContradictingParameters.Undoes(host.Kernel, setting))
                yield return At(setting, $"{setting} turns the protection against one fault of the processor off ({fault}).").FixByRemoving(setting);
        }
    }
}
