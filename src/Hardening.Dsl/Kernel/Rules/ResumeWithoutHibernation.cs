namespace Hardening;

/// <summary>A place to resume from on a host that never hibernates.</summary>
public sealed class ResumeWithoutHibernation : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1012", Layer.Kernel, Severity.Info)
    {
        Title = "Hibernation is both prepared and forbidden",
        Why = "resume= says where the image lies, the other parameter that there is none. One of the two is not what was meant: either the laptop loses its session, or a way in through the image was to be closed and the plan for it stayed.",
        Mend = "Leave out resume=, or leave out DisableHibernation().",
        Threat = Threats.Outage,
        References = [Reference.Kernel("admin-guide/kernel-parameters")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var resume = host.Kernel.Parameter("resume");
        if (!resume.TryGet(out _)) yield break;
        var (hibernate, never) = (host.Kernel.Parameter("hibernate"), host.Kernel.Parameter("nohibernate"));
        if (hibernate.Is("no", "noresume")) yield return At(resume, Message(resume, hibernate)).With(hibernate).FixByRemoving(resume);
        else if (never.TryGet(out _)) yield return At(resume, Message(resume, never)).With(never).FixByRemoving(resume);
    }

    private static string Message(Setting<BootParameter> resume, Setting<BootParameter> forbidden) => $"{resume} is never used: {forbidden} forbids hibernation.";
}
