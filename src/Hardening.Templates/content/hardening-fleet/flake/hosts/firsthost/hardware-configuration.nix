# Place-holder. On the machine: nixos-generate-config --show-hardware-config > hardware-configuration.nix
{ lib, ... }:
{
  boot.initrd.availableKernelModules = [ "nvme" "xhci_pci" "ahci" "usb_storage" "sd_mod" ];
#if (isLaptop)
  boot.initrd.luks.devices.crypted.device = lib.mkDefault "/dev/disk/by-partlabel/luks";
#endif
  fileSystems."/" = lib.mkDefault {
    device = "/dev/disk/by-label/nixos";
    fsType = "ext4";
  };
  fileSystems."/boot" = lib.mkDefault {
    device = "/dev/disk/by-label/boot";
    fsType = "vfat";
    options = [ "umask=0077" ];
  };
  nixpkgs.hostPlatform = lib.mkDefault "x86_64-linux";
}
