namespace Hardening.Rules;

/// <summary>Modules need a signature, yet root may start any other kernel.</summary>
public sealed class SignaturesWithOpenKexec : HostRule
{
    private static readonly SysctlKey KexecDisabled = SysctlKey.Unlisted("kernel.kexec_load_disabled");

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1108", Layer.Kernel, Severity.Info)
    {
        Title = "Module signatures are enforced, but kexec starts any kernel",
        Why = "Enforced signatures keep root from loading code into the running kernel. With kexec, root replaces the whole kernel without a reboot by one that enforces nothing.",
        Fix = "Call DisableKexec(), or Lockdown(...), which refuses unsigned kernels.",
        Threat = Threats.KernelExploitation,
        References = [Reference.Kernel("admin-guide/sysctl/kernel"), Reference.Man("kernel_lockdown(7)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var (lockdown, disabled) = (host.Kernel.Parameter("lockdown"), host.Kernel.Sysctl(KexecDisabled));
        if (host.Kernel.EnforcesSignatures() && (lockdown.IsUnset || lockdown.Is("none")) && disabled.IsUnset)
        {
            var enforce = host.Kernel.Parameter("module.sig_enforce");
            yield return At(enforce, $"{enforce} stops root from loading code into the kernel, but kexec still starts any other kernel.")
                .With(lockdown).Fix(new Edit.Append(enforce.Origins[0], "DisableKexec()"));
        }
    }
}
