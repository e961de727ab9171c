namespace Hardening.Rules;

/// <summary>A sysctl that only patched kernels have, on one without the patch.</summary>
public sealed class UserNamespaceSysctlInert : HostRule
{
    private static readonly SysctlKey Clone = SysctlKey.Unlisted("kernel.unprivileged_userns_clone");

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1306", Layer.Kernel, Severity.Error)
    {
        Title = "User namespaces stay open: this kernel does not have the switch",
        Why = "kernel.unprivileged_userns_clone comes from a patch of Debian that a few other kernels carry. On the kernel as it is released the key does not exist, writing it is skipped, and every user can still create user namespaces.",
        Fix = "Set user.max_user_namespaces to 0 where nothing needs them, or choose a kernel with the patch such as linuxPackages_zen.",
        Threat = Threats.FalseConfidence,
        References = [Reference.NixosModule("security/misc.nix"), Reference.Kernel("admin-guide/sysctl/user")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var setting = host.Kernel.Sysctl(Clone);
        if (setting.IsNumber(0) && NixosKernels.IsMainline(host))
            yield return At(setting, $"{Clone} = 0 has no effect: the host's kernel ({NixosKernels.NameOf(host)}) does not have this switch, so every user may create user namespaces.")
                .With(host.Kernel.Package).FixByRemoving(setting);
    }
}
