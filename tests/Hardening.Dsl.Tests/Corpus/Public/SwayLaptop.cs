namespace Hardening.Tests.Corpus;

/// <summary>A laptop with a VPN, a fingerprint reader and network shares.</summary>
internal sealed class SwayLaptop : PublicHost
{
    protected override HostKind Kind => HostKind.Laptop;

    protected override string Text => """
        security.sudo.enable = true
        security.sudo.wheelNeedsPassword = false
        nix.settings.trusted-users = [ "root" "@wheel" "alice" ]
        nix.settings.experimental-features = [ "flakes" "nix-command" ]
        users.mutableUsers = false
        users.users.alice.isNormalUser = true
        users.users.alice.extraGroups = [ "wheel" "networkmanager" "family" ]
        services.openssh.enable = true
        services.openssh.settings.PasswordAuthentication = false
        users.users.alice.openssh.authorizedKeys.keys = [ "KEY" ]
        users.users.root.openssh.authorizedKeys.keys = [ "KEY" ]
        services.fwupd.enable = true
        networking.networkmanager.enable = true
        networking.firewall.enable = true
        time.timeZone = "Europe/Paris"
        boot.loader.systemd-boot.enable = true
        boot.loader.systemd-boot.configurationLimit = 10
        boot.loader.efi.canTouchEfiVariables = true
        system.stateVersion = "24.05"
        boot.kernelPackages = pkgs.linuxPackages_latest
        boot.initrd.availableKernelModules = [ "xhci_pci" "thunderbolt" "nvme" "usb_storage" "sd_mod" ]
        boot.kernelModules = [ "kvm-amd" ]
        system.autoUpgrade.enable = false
        disko.devices.disk.ssd.type = "disk"
        disko.devices.disk.ssd.device = "/dev/disk/by-id/nvme-x"
        disko.devices.disk.ssd.content.partitions.luks.content.type = "luks"
        disko.devices.disk.ssd.content.partitions.luks.content.settings.allowDiscards = true
        services.fprintd.enable = true
        security.pam.services.swaylock.text = "auth sufficient pam_unix.so\nauth sufficient pam_fprintd.so\nauth required pam_deny.so\n"
        services.autofs.enable = true
        services.autofs.autoMaster = "/mnt /etc/autofs.mnt --timeout 600\n"
        hardware.bluetooth.enable = true
        hardware.bluetooth.powerOnBoot = true
        services.blueman.enable = true
        services.printing.enable = true
        services.avahi.enable = true
        services.avahi.nssmdns4 = true
        services.avahi.openFirewall = true
        programs.sway.enable = true
        services.displayManager.sddm.enable = true
        services.logind.settings.Login.HandlePowerKey = "lock"
        services.gnome.gnome-keyring.enable = true
        services.udisks2.enable = true
        networking.wg-quick.interfaces.mullvad.address = [ "10.74.222.104/32" ]
        networking.wg-quick.interfaces.mullvad.privateKeyFile = "/run/agenix/mullvad-private-key"
        networking.wg-quick.interfaces.mullvad.autostart = false
        age.secrets.mullvad-private-key.mode = "0400"
        nix.settings.trusted-public-keys = [ "nix-community.cachix.org-1:mB9FSh9qf2dCimDSUo8Zy7bkq5CX+/rkCWyvRCYg3Fs=" ]
        """;
}
