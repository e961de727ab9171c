namespace Hardening.Rules;

/// <summary>A kernel that has the lockdown module and is never told to start it.</summary>
public sealed class LockdownNotEnabled : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1103", Layer.Kernel, Severity.Error)
    {
        Title = "Lockdown module is built but never enabled",
        Why = "NixOS passes the kernel a list of security modules, and lockdown is not in it. Without its early start the module stays off and lockdown= has no effect.",
        Fix = "Call Lockdown(...), or add Configure(\"SECURITY_LOCKDOWN_LSM_EARLY\", KernelConfigValue.Yes), which starts it before the list is read.",
        Threat = Threats.FalseConfidence,
        References = [Reference.Man("kernel_lockdown(7)"), Reference.NixosModule("security/default.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var (kernel, early, list) = (host.Kernel, host.Kernel.ConfigurationOf(KernelSymbols.EarlyLockdown), host.Kernel.Parameter("lsm"));
        var lockdown = kernel.Parameter("lockdown");
        if (!kernel.LocksDown() || !(early.IsUnset || early.Is(KernelConfigValue.No))) yield break;
        if (list.IsUnset || list.IsSecurityModuleListWithout("lockdown"))
        {
            yield return At(lockdown, $"{lockdown} has no effect: the kernel has the lockdown module, but neither the early start (SECURITY_LOCKDOWN_LSM_EARLY) nor the list of security modules ({(list.IsUnset ? "NixOS's own" : list)}) enables it.")
                .With(kernel.ConfigurationOf(KernelSymbols.Lockdown)).With(early).With(list)
                .FixByAdding(early.IsUnset ? kernel.ConfigurationOf(KernelSymbols.Lockdown) : early, "Configure(\"SECURITY_LOCKDOWN_LSM_EARLY\", KernelConfigValue.Yes)");
        }
    }
}
