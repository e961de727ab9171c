namespace Hardening.Rules;

/// <summary>A place to resume from on a host whose kernel refuses to hibernate.</summary>
public sealed class LockdownForbidsHibernation : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1105", Layer.Kernel, Severity.Warning)
    {
        Title = "Hibernation is configured, but kernel lockdown blocks it",
        Why = "Lockdown refuses to write or read a hibernation image, because it cannot verify it. A laptop that should hibernate on low battery loses its session.",
        Fix = "Leave out resume=, or leave out Lockdown(...).",
        Threat = Threats.Outage,
        References = [Reference.Man("kernel_lockdown(7)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var (lockdown, resume) = (host.Kernel.Parameter("lockdown"), host.Kernel.Parameter("resume"));
        if (resume.TryGet(out _) && host.Kernel.LocksDown())
            yield return At(resume, $"{resume} is never used: with {lockdown} the kernel refuses to hibernate.").With(lockdown).FixByRemoving(resume);
    }
}
