namespace Hardening;

/// <summary>What runs a virtual machine, as systemd-detect-virt(1) tells them apart.</summary>
public enum Hypervisor
{
    /// <summary>KVM or QEMU: devices of the virtio kind. Most rented virtual servers.</summary>
    Kvm,

    /// <summary>Microsoft Hyper-V.</summary>
    HyperV,

    /// <summary>VMware.</summary>
    VMware,

    /// <summary>Oracle VirtualBox.</summary>
    VirtualBox,

    /// <summary>Xen.</summary>
    Xen,
}
