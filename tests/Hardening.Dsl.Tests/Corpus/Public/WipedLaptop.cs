namespace Hardening.Tests.Corpus;

/// <summary>A laptop whose root is in memory.</summary>
internal sealed class WipedLaptop : PublicHost
{
    protected override HostKind Kind => HostKind.Laptop;

    protected override string Text => """
        system.stateVersion = "25.11"
        disko.devices.disk.disk0.type = "disk"
        disko.devices.disk.disk0.device = "/dev/disk/by-id/nvme-example"
        disko.devices.disk.disk0.content.type = "gpt"
        disko.devices.disk.disk0.content.partitions.luks.content.type = "luks"
        disko.devices.disk.disk0.content.partitions.luks.content.settings.allowDiscards = true
        fileSystems."/".device = "none"
        fileSystems."/".fsType = "tmpfs"
        fileSystems."/".options = [ "defaults" "size=2G" "mode=755" ]
        fileSystems."/persist".neededForBoot = true
        fileSystems."/etc/age".device = "/persist/etc/age"
        fileSystems."/etc/age".options = [ "bind" ]
        fileSystems."/etc/age".neededForBoot = true
        environment.persistence."/persist".hideMounts = true
        environment.persistence."/persist".files = [ "/etc/machine-id" ]
        environment.persistence."/persist".directories = [ "/var/lib/nixos" "/var/lib/iwd" "/var/lib/bluetooth" "/var/lib/tailscale" ]
        boot.loader.systemd-boot.enable = true
        boot.loader.systemd-boot.configurationLimit = 5
        boot.loader.efi.canTouchEfiVariables = true
        boot.kernel.sysctl."vm.swappiness" = 180
        boot.kernel.sysctl."kernel.kptr_restrict" = 2
        boot.kernel.sysctl."net.core.bpf_jit_harden" = 2
        boot.initrd.availableKernelModules = [ "xhci_pci" "nvme" "usbhid" "usb_storage" "sd_mod" "rtsx_pci_sdmmc" ]
        boot.extraModprobeConfig = "options btusb enable_autosuspend=0\n"
        zramSwap.enable = true
        zramSwap.memoryPercent = 50
        nixpkgs.hostPlatform = "x86_64-linux"
        nixpkgs.config.allowBroken = true
        nixpkgs.config.permittedInsecurePackages = [ "librewolf-152.0.2-1" ]
        nix.settings.trusted-users = [ "@wheel" ]
        nix.gc.automatic = true
        services.journald.storage = "persistent"
        services.resolved.enable = true
        networking.useDHCP = false
        networking.firewall.enable = true
        networking.firewall.trustedInterfaces = [ "tailscale0" ]
        networking.wireless.iwd.enable = true
        networking.wireless.iwd.settings.Settings.AlwaysRandomizeAddress = false
        systemd.network.enable = true
        services.tailscale.enable = true
        services.tailscale.useRoutingFeatures = "client"
        users.users.alice.isNormalUser = true
        users.users.alice.hashedPasswordFile = "/run/secrets-for-users/alicePasswd"
        users.users.alice.extraGroups = [ "wheel" "i2c" ]
        hardware.i2c.enable = true
        programs.nix-ld.enable = true
        services.logind.settings.Login.HandleLidSwitch = "ignore"
        sops.age.keyFile = "/etc/age/host-age.key"
        sops.secrets.alicePasswd.neededForUsers = true
        services.pcscd.enable = true
        security.polkit.extraConfig = "polkit.addRule(function(action, subject) {\n  if (action.id == \"org.debian.pcsc-lite.access_card\" &&\n    subject.isInGroup(\"wheel\")) {\n    return polkit.Result.YES;\n  }\n});\n"
        hardware.bluetooth.enable = true
        hardware.bluetooth.powerOnBoot = true
        services.printing.enable = true
        services.printing.startWhenNeeded = true
        services.greetd.enable = true
        services.greetd.settings.default_session.command = "tuigreet --remember --cmd Hyprland"
        programs.hyprland.enable = true
        services.borgbackup.jobs.host.paths = [ "/persist" ]
        services.borgbackup.jobs.host.repo = "/persist/borg"
        services.borgbackup.jobs.host.encryption.mode = "repokey-blake2"
        services.prometheus.exporters.node.enable = true
        """;
}
