namespace Hardening.Rules;

/// <summary>A sysctl that only patched kernels have, on one without the patch.</summary>
public sealed class UserNamespaceSysctlWithoutEffect : HostRule
{
    private static readonly SysctlKey Clone = SysctlKey.Unlisted("kernel.unprivileged_userns_clone");

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1306", Layer.Kernel, Severity.Error)
    {
        Title = "User namespaces stay enabled: this kernel lacks the sysctl",
        Why = "kernel.unprivileged_userns_clone comes from a Debian patch that few other kernels carry. On other kernels the key does not exist and is skipped, and any user can still create user namespaces.",
        Fix = "Set user.max_user_namespaces to 0 if nothing needs them, or choose a kernel with the patch such as linuxPackages_zen.",
        Threat = Threats.FalseConfidence,
        References = [Reference.NixosModule("security/misc.nix"), Reference.Kernel("admin-guide/sysctl/user")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var setting = host.Kernel.Sysctl(Clone);
        if (setting.IsNumber(0) && NixosKernels.IsMainline(host))
            yield return At(setting, $"{Clone} = 0 has no effect: the host's kernel ({NixosKernels.NameOf(host)}) does not have this sysctl, so any user can create user namespaces.")
                .With(host.Kernel.Package).FixByRemoving(setting);
    }
}
