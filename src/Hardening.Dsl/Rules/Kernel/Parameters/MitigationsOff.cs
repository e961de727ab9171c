namespace Hardening.Rules;

/// <summary>What the kernel does against faults of the processor is turned off.</summary>
public sealed class MitigationsOff : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1004", Layer.Kernel, Severity.Warning)
    {
        Title = "CPU vulnerability mitigations are off",
        Why = "On affected CPUs any program, even a script in a browser, can read the memory of other programs, of containers and of the kernel.",
        Fix = "Leave the parameter out: the kernel enables what the CPU needs and nothing else.",
        Threat = Threats.CredentialTheft,
        References = [Reference.Kernel("admin-guide/hw-vuln/index"), Reference.Kernel("admin-guide/kernel-parameters")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var all = host.Kernel.Parameter("mitigations");
        if (all.Is("off"))
        {
            yield return At(all, "mitigations=off disables all mitigations of CPU vulnerabilities.").FixByRemoving(all);
            yield break;
        }

        foreach (var (setting, fault) in all.IsUnset ? CpuFaults.TurnedOff(host.Kernel) : [])
        {
            if (!ContradictingParameters.Undoes(host.Kernel, setting))
                yield return At(setting, $"{setting} disables the mitigation of one CPU vulnerability ({fault}).").FixByRemoving(setting);
        }
    }
}
