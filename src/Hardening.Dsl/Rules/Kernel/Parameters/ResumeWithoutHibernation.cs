namespace Hardening.Rules;

/// <summary>A place to resume from on a host that never hibernates.</summary>
public sealed class ResumeWithoutHibernation : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1012", Layer.Kernel, Severity.Info)
    {
        Title = "Hibernation is both configured and forbidden",
        Why = "One setting names the resume device, another forbids hibernation. Either the laptop loses its session, or the resume setting is left over.",
        Fix = "Leave out resume= or ResumeFrom(...), or leave out what forbids hibernation, such as DisableHibernation().",
        Threat = Threats.Outage,
        References = [Reference.Kernel("admin-guide/kernel-parameters"), Reference.NixosModule("system/boot/resume.nix"), Reference.NixosModule("security/misc.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (Forbidden(host) is not var (what, by)) yield break;
        foreach (var name in new[] { "resume", "resume_offset" })
        {
            if (host.Kernel.Parameter(name) is var resume && resume.TryGet(out _))
                yield return At(resume, $"{resume} is never used: {what} forbids hibernation.").With(by).FixByRemoving(resume);
        }
        if (host.Boot.ResumeDevice is var device && device.TryGet(out var path))
            yield return At(device, $"Resuming from {path} is never used: {what} forbids hibernation.").With(by);
    }

    private static (string What, Origin By)? Forbidden(HostModel host)
    {
        var (hibernate, never, image) = (host.Kernel.Parameter("hibernate"), host.Kernel.Parameter("nohibernate"), host.Security.ProtectKernelImage);
        return hibernate.Is("no", "noresume") ? (hibernate.ToString(), hibernate.Origins[0])
            : never.TryGet(out _) ? (never.ToString(), never.Origins[0])
            : image.Is(true) ? ("ProtectKernelImage()", image.Origins[0])
            : null;
    }
}
