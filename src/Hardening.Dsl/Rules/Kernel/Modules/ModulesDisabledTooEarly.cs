namespace Hardening.Rules;

/// <summary>Loading of modules is locked in the middle of the boot.</summary>
public sealed class ModulesDisabledTooEarly : HostRule
{
    private static readonly SysctlKey Disabled = SysctlKey.Unlisted("kernel.modules_disabled");

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1308", Layer.Kernel, Severity.Error)
    {
        Title = "Modules are locked before boot has loaded them",
        Why = "Sysctls are written early: before all hardware is detected and before the firewall starts. Modules not loaded by then are never loaded, and which drivers and packet filter modules are missing differs from boot to boot.",
        Fix = "Leave the sysctl out. Security.LockKernelModules() locks modules after boot.",
        Threat = Threats.LockOut,
        References = [Reference.NixosModule("security/lock-kernel-modules.nix"), Reference.Kernel("admin-guide/sysctl/kernel")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var setting = host.Kernel.Sysctl(Disabled);
        if (setting.IsNumber(1))
            yield return At(setting, $"{Disabled} = 1 stops module loading in the middle of boot, before drivers and the firewall are loaded.").FixByRemoving(setting);
    }
}
