namespace Hardening.Rules;

/// <summary>Loading of modules is locked in the middle of the boot.</summary>
public sealed class ModulesDisabledTooEarly : HostRule
{
    private static readonly SysctlKey Disabled = SysctlKey.Unlisted("kernel.modules_disabled");

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1308", Layer.Kernel, Severity.Error)
    {
        Title = "Modules are locked before the boot has loaded them",
        Why = "Sysctls are written early: before the hardware is through, before the firewall, and this one before all that start with net. What is not loaded by then never is. Which drivers and packet filter modules are missing differs from boot to boot.",
        Fix = "Leave the sysctl out. NixOS locks modules at the right moment: Security.LockKernelModules().",
        Threat = Threats.LockOut,
        References = [Reference.NixosModule("security/lock-kernel-modules.nix"), Reference.Kernel("admin-guide/sysctl/kernel")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var setting = host.Kernel.Sysctl(Disabled);
        if (setting.IsNumber(1))
            yield return At(setting, $"{Disabled} = 1 stops modules from loading in the middle of the boot, before drivers and the firewall have theirs.").FixByRemoving(setting);
    }
}
