namespace Hardening.Rules;

/// <summary><c>lockdown=</c> for a kernel that was built without the code that reads it.</summary>
public sealed class LockdownWithoutSupport : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1101", Layer.Kernel, Severity.Error)
    {
        Title = "Kernel is built without lockdown",
        Why = "The kernels of nixpkgs are built without the lockdown module, so the parameter is not read. Root can still change the running kernel, and only one line at boot says so.",
        Fix = "Call Lockdown(...) instead of the parameter, which also builds the kernel with the module; or leave lockdown out.",
        Threat = Threats.FalseConfidence,
        References = [Reference.Man("kernel_lockdown(7)"), NixosKernels.CommonConfiguration],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var (lockdown, support) = (host.Kernel.Parameter("lockdown"), host.Kernel.ConfigurationOf(KernelSymbols.Lockdown));
        if (!lockdown.Is("integrity", "confidentiality") || !NixosKernels.IsBuiltWithout(host, KernelSymbols.Lockdown)) yield break;
        yield return support.IsUnset
            ? At(lockdown, $"{lockdown} has no effect: the kernel of {host.Name} ({NixosKernels.NameOf(host)}) is built without the lockdown module.")
                .With(host.Kernel.Package)
                .FixByAdding(lockdown, $"Lockdown(LockdownMode.{(lockdown.Is("integrity") ? nameof(LockdownMode.Integrity) : nameof(LockdownMode.Confidentiality))})")
                .FixByRemoving(lockdown)
            : At(lockdown, $"{lockdown} has no effect: the kernel of {host.Name} is configured without the lockdown module (SECURITY_LOCKDOWN_LSM = n).")
                .With(support).FixByRemoving(support);
    }
}
