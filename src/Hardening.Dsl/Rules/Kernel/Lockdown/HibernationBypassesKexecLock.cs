namespace Hardening.Rules;

/// <summary>Starting another kernel is forbidden, and a hibernation image can still replace this one.</summary>
public sealed class HibernationBypassesKexecLock : HostRule
{
    private static readonly SysctlKey KexecDisabled = SysctlKey.Unlisted("kernel.kexec_load_disabled");

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1017", Layer.Kernel, Severity.Warning)
    {
        Title = "kexec is disabled, but hibernation still allows replacing the kernel",
        Why = "On resume the kernel loads its whole memory from disk. Root can write a changed image there and runs its own kernel after the next boot.",
        Fix = "Call DisableHibernation() and leave out resume=.",
        Threat = Threats.KernelExploitation,
        References = [Reference.NixosModule("security/misc.nix"), Reference.Kernel("admin-guide/kernel-parameters")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var (kernel, resume, kexec) = (host.Kernel, host.Kernel.Parameter("resume"), host.Kernel.Sysctl(KexecDisabled));
        if (kexec.IsNumber(1) && resume.TryGet(out _)
            && kernel.Parameter("hibernate") is var hibernate && (hibernate.IsUnset || hibernate.Is("nocompress"))
            && kernel.Parameter("nohibernate").IsUnset && kernel.Parameter("noresume").IsUnset && MayHibernate(kernel))
        {
            yield return At(resume, $"{resume} allows replacing the kernel from disk, although {KexecDisabled} = 1 forbids kexec.")
                .With(kexec).With(hibernate).FixByRemoving(resume);
        }
    }

    // Lockdown forbids hibernation by itself, where it is there.
    private static bool MayHibernate(KernelModel kernel) => kernel.Parameter("lockdown") is var lockdown && (lockdown.IsUnset || lockdown.Is("none"));
}
