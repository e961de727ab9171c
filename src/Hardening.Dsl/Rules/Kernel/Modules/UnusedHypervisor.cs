namespace Hardening.Rules;

/// <summary>The host can run virtual machines, and none is described.</summary>
public sealed class UnusedHypervisor : HostRule
{
    private static readonly KernelModule[] Hypervisors = [KernelModule.Listed("kvm-intel"), KernelModule.Listed("kvm-amd")];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1207", Layer.Kernel, Severity.Info)
    {
        Title = "Hypervisor module is loaded, but no virtual machine is described",
        Why = "kvm is a large part of the kernel that local users reach through /dev/kvm, and its faults have led from a guest or a user to the kernel. Unused, it is only attack surface.",
        Fix = "Use Blacklist(...) instead of Load(...): a CPU with virtualization loads the module by itself.",
        Threat = Threats.KernelExploitation,
        References = [Reference.Kernel("virt/kvm/api")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        // nixos-generate-config writes the module on every physical machine; where other modules are kept out, this one is in question too.
        if ((host.Described.Kernel.Blacklist.IsEmpty && !host.SaidBelow("boot", "blacklistedKernelModules").Any()) || host.Nixos.MayRun(ServiceKinds.Hypervisors)) yield break;
        foreach (var module in Hypervisors)
        {
            if (host.Kernel.LoadedModules.OriginOf(module) is { } call)
                yield return At(call, $"{module} is loaded at boot, but {host.Name} describes nothing that runs virtual machines.").Fix(new Edit.RemoveValue(call, module.Name));
        }
    }
}
