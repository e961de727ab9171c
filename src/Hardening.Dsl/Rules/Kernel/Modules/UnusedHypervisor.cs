namespace Hardening.Rules;

/// <summary>The host can run virtual machines, and none is described.</summary>
public sealed class UnusedHypervisor : HostRule
{
    private static readonly KernelModule[] Hypervisors = [KernelModule.Listed("kvm-intel"), KernelModule.Listed("kvm-amd")];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1207", Layer.Kernel, Severity.Info)
    {
        Title = "The hypervisor is loaded, and nothing runs virtual machines",
        Why = "kvm is a large part of the kernel that every local user can reach through /dev/kvm, and faults in it have led from a guest or a user to the kernel. Loaded and unused, it is only that.",
        Fix = "Write Blacklist(...) in place of Load(...): a processor that can run virtual machines has the module loaded anyway.",
        Threat = Threats.KernelExploitation,
        References = [Reference.Kernel("virt/kvm/api")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (host.Nixos.MayRun(ServiceKinds.Hypervisors)) yield break;
        foreach (var module in Hypervisors)
        {
            if (host.Kernel.LoadedModules.OriginOf(module) is { } call)
                yield return At(call, $"{module} is loaded at boot, but nothing on {host.Name} is described that runs virtual machines.").Fix(new Edit.RemoveValue(call, module.Name));
        }
    }
}
