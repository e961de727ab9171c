namespace Hardening.Tests.Corpus;

/// <summary>A laptop with containers and an NFS server.</summary>
internal sealed class GpuLaptop : PublicHost
{
    protected override HostKind Kind => HostKind.Laptop;

    protected override string Text => """
        system.stateVersion = "23.11"
        networking.networkmanager.enable = true
        environment.etc."resolv.conf".text = "nameserver 1.1.1.1\nnameserver 8.8.8.8\n"
        networking.resolvconf.enable = false
        boot.initrd.availableKernelModules = [ "nvme" "xhci_pci" "thunderbolt" "usbhid" "usb_storage" "sd_mod" ]
        boot.kernelModules = [ "kvm-amd" ]
        boot.blacklistedKernelModules = [ "amdgpu" ]
        boot.loader.systemd-boot.enable = true
        boot.loader.efi.canTouchEfiVariables = true
        services.nfs.server.enable = true
        fileSystems."/".device = "/dev/disk/by-uuid/00000000-0000-4000-8000-000000000001"
        fileSystems."/".fsType = "ext4"
        fileSystems."/boot".device = "/dev/disk/by-uuid/0000-0001"
        fileSystems."/boot".fsType = "vfat"
        swapDevices = [ { device = "/dev/disk/by-uuid/00000000-0000-4000-8000-000000000002"; } ]
        default networking.useDHCP = true
        nixpkgs.hostPlatform = "x86_64-linux"
        hardware.bluetooth.enable = true
        virtualisation.docker.enable = true
        services.printing.enable = true
        hardware.openrazer.enable = true
        users.users.alice.isNormalUser = true
        users.users.alice.extraGroups = [ "wheel" "docker" "openrazer" ]
        time.timeZone = "UTC"
        """;
}
