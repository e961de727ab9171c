namespace Hardening.Tests.Corpus;

/// <summary>A rented server that publishes services of a home network.</summary>
internal sealed class Gateway : PublicHost
{
    protected override HostKind Kind => HostKind.Server;

    protected override string Text => """
        system.stateVersion = "22.05"
        default hardware.enableRedistributableFirmware = false
        boot.kernelParams = [ "console=ttyS0,115200" "console=tty1" "consoleblank=300" ]
        boot.tmp.cleanOnBoot = true
        boot.loader.grub.configurationLimit = 3
        boot.loader.grub.efiSupport = true
        boot.loader.grub.efiInstallAsRemovable = true
        boot.loader.grub.device = "nodev"
        boot.initrd.availableKernelModules = [ "ata_piix" "uhci_hcd" "xen_blkfront" "vmw_pvscsi" "virtio_pci" ]
        fileSystems."/boot".device = "/dev/disk/by-uuid/0000-0001"
        fileSystems."/boot".fsType = "vfat"
        fileSystems."/".device = "/dev/sda1"
        fileSystems."/".fsType = "ext4"
        swapDevices = [ { device = "/var/swapfile"; size = 2048; } ]
        networking.interfaces.ens3.useDHCP = true
        networking.firewall.enable = true
        networking.firewall.trustedInterfaces = [ "tailscale0" ]
        networking.firewall.allowedTCPPorts = [ 853 ]
        networking.nameservers = [ "100.100.100.100" ]
        services.resolved.enable = true
        services.ntfy-sh.enable = true
        services.ntfy-sh.settings.base-url = "https://ntfy.example.org"
        services.ntfy-sh.settings.listen-http = "127.0.0.1:2586"
        services.ntfy-sh.settings.behind-proxy = true
        services.tailscale.enable = true
        services.tailscale.openFirewall = true
        services.tailscale.authKeyFile = "/run/secrets/tailscale/auth_key"
        sops.secrets."tailscale/auth_key".mode = "0400"
        sops.secrets."restic/repository".mode = "0400"
        sops.secrets."restic/password".mode = "0400"
        sops.secrets."restic/ssh_key".mode = "0400"
        sops.secrets."user/hashed_password".neededForUsers = true
        services.restic.backups.remote.paths = [ "/home" "/storage/appdata" "/var/lib/nixos" "/var/lib/tailscale" "/var/lib/traefik" ]
        services.restic.backups.remote.repositoryFile = "/run/secrets/restic/repository"
        services.restic.backups.remote.passwordFile = "/run/secrets/restic/password"
        services.restic.backups.remote.extraOptions = [ "sftp.args='-i /run/secrets/restic/ssh_key -o StrictHostKeyChecking=no'" ]
        services.restic.backups.remote.timerConfig.OnCalendar = "18:30"
        virtualisation.podman.enable = true
        virtualisation.podman.dockerCompat = true
        virtualisation.podman.dockerSocket.enable = true
        virtualisation.oci-containers.backend = "podman"
        services.traefik.enable = true
        services.traefik.group = "podman"
        services.traefik.staticConfigOptions.serversTransport.insecureSkipVerify = true
        services.traefik.staticConfigOptions.entryPoints.web.address = ":80"
        services.traefik.staticConfigOptions.entryPoints.websecure.address = ":443"
        services.traefik.staticConfigOptions.entryPoints.dns-tls.address = ":853"
        services.traefik.dynamicConfigOptions.tcp.routers.dns.rule = "HostSNI(`dns.example.org`)"
        services.adguardhome.enable = true
        services.adguardhome.host = "127.0.0.1"
        nix.gc.automatic = true
        nix.settings.sandbox = "relaxed"
        nix.settings.trusted-users = [ "admin" ]
        nix.settings.trusted-public-keys = [ "nix-community.cachix.org-1:mB9FSh9qf2dCimDSUo8Zy7bkq5CX+/rkCWyvRCYg3Fs=" ]
        security.sudo.wheelNeedsPassword = false
        services.eternal-terminal.enable = true
        services.openssh.enable = true
        services.openssh.settings.X11Forwarding = true
        boot.kernel.sysctl."kernel.sysrq" = 1
        users.mutableUsers = false
        users.users.admin.isNormalUser = true
        users.users.admin.extraGroups = [ "disk" "docker" "input" "podman" "wheel" ]
        users.users.admin.hashedPasswordFile = "/run/secrets-for-users/user/hashed_password"
        users.users.admin.openssh.authorizedKeys.keys = [ "KEY" ]
        users.users.root.hashedPasswordFile = "/run/secrets-for-users/user/hashed_password"
        users.users.root.openssh.authorizedKeys.keys = [ "KEY" ]
        """;
}
