namespace Hardening;

/// <summary>The drivers by which a guest reaches its disks and its network before its root is mounted.</summary>
internal static class GuestDrivers
{
    // The list for KVM is that of NixOS's profiles/qemu-guest.nix; NixOS's default list for the initrd has none of them.
    private static readonly Dictionary<Hypervisor, string[]> Drivers = new()
    {
        [Hypervisor.Kvm] = ["virtio_net", "virtio_pci", "virtio_mmio", "virtio_blk", "virtio_scsi"],
        [Hypervisor.HyperV] = ["hv_vmbus", "hv_storvsc", "hv_netvsc"],
        [Hypervisor.VMware] = ["mptspi", "vmw_pvscsi", "vmxnet3"],
        [Hypervisor.VirtualBox] = ["ahci", "sd_mod", "ata_piix"],
        [Hypervisor.Xen] = ["xen_blkfront", "xen_netfront"],
    };

    public static IEnumerable<KernelModule> Of(Hypervisor hypervisor) => Drivers[hypervisor].Select(KernelModule.From);
}
