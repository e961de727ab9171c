namespace Hardening.Tests.Corpus;

/// <summary>A small machine at a television that upgrades itself from a channel.</summary>
internal sealed class LivingRoom : PublicHost
{
    protected override HostKind Kind => HostKind.Server;

    protected override string Text => """
        system.stateVersion = "19.03"
        time.timeZone = "Europe/Berlin"
        boot.loader.systemd-boot.enable = true
        boot.loader.efi.canTouchEfiVariables = true
        boot.kernel.sysctl."kernel.sysrq" = 1
        boot.initrd.availableKernelModules = [ "xhci_pci" "ahci" "usbhid" "usb_storage" "sd_mod" "rtsx_pci_sdmmc" ]
        boot.kernelModules = [ "kvm-intel" ]
        fileSystems."/".device = "/dev/disk/by-uuid/00000000-0000-4000-8000-000000000001"
        fileSystems."/".fsType = "ext4"
        fileSystems."/boot".device = "/dev/disk/by-uuid/0000-0001"
        fileSystems."/boot".fsType = "vfat"
        fileSystems."/media/multimedia".device = "/dev/disk/by-uuid/C6B89CABB89C9B8D"
        fileSystems."/media/multimedia".fsType = "ntfs-3g"
        fileSystems."/media/multimedia".options = [ "defaults" "nls=utf8" "umask=000" "dmask=027" "uid=1000" "gid=100" "windows_names" "big_writes" ]
        fileSystems."/media/backups".device = "/dev/disk/by-uuid/AADEEA03DEE9C7A1"
        fileSystems."/media/backups".fsType = "ntfs-3g"
        fileSystems."/media/backups".options = [ "defaults" "nls=utf8" "umask=000" "dmask=027" "uid=1000" "gid=100" "windows_names" "big_writes" ]
        networking.supplicant.wlp58s0.configFile.path = "/etc/wpa_supplicant.conf"
        networking.supplicant.wlp58s0.userControlled.enable = true
        networking.timeServers = [ "0.nixos.pool.ntp.org" "1.nixos.pool.ntp.org" ]
        nixpkgs.config.allowUnfree = true
        nix.gc.automatic = true
        nix.gc.dates = "03:15"
        nix.gc.options = "--delete-older-than 30d"
        nix.extraOptions = "experimental-features = nix-command flakes\n"
        networking.firewall.enable = true
        networking.firewall.allowedTCPPorts = [ 4225 42424 3000 3001 53 ]
        networking.firewall.allowedUDPPorts = [ 53 ]
        services.syncthing.enable = true
        services.syncthing.configDir = "/home/mediacenter/.config/syncthing"
        services.syncthing.dataDir = "/home/mediacenter/Sync"
        services.syncthing.openDefaultPorts = true
        services.syncthing.user = "mediacenter"
        services.xserver.enable = true
        services.displayManager.autoLogin.enable = true
        services.displayManager.autoLogin.user = "mediacenter"
        services.displayManager.sddm.enable = true
        services.displayManager.sddm.autoLogin.relogin = true
        users.users.mediacenter.isNormalUser = true
        users.users.mediacenter.group = "users"
        users.users.mediacenter.extraGroups = [ "wheel" "audio" "docker" "lp" ]
        users.users.mediacenter.uid = 1000
        users.users.mediacenter.openssh.authorizedKeys.keys = [ "KEY" ]
        security.sudo.enable = true
        security.sudo.extraConfig = "Defaults: mediacenter timestamp_timeout=30\n"
        system.autoUpgrade.enable = true
        system.autoUpgrade.dates = "04:21"
        system.autoUpgrade.channel = "https://nixos.org/channels/nixos-unstable"
        system.autoUpgrade.flags = [ "-I" "nixos-config=/home/mediacenter/repos/nixos-config/host/configuration.nix" ]
        systemd.services.remind-personal-notifications.serviceConfig.User = "mediacenter"
        systemd.services.remind-personal-notifications.serviceConfig.Restart = "always"
        systemd.services.remind-personal-notifications.wantedBy = [ "multi-user.target" ]
        services.atd.enable = true
        services.cron.enable = true
        services.cron.systemCronJobs = [ "0 * * * * mediacenter find $HOME/Downloads -type f -delete" ]
        services.udisks2.enable = true
        services.locate.enable = true
        services.locate.interval = "hourly"
        services.tailscale.enable = false
        programs.bcc.enable = true
        programs.firejail.enable = true
        programs.java.enable = true
        services.prometheus.enable = true
        services.prometheus.alertmanager.enable = true
        services.prometheus.alertmanager.port = 9093
        services.prometheus.alertmanager.listenAddress = "0.0.0.0"
        services.prometheus.exporters.json.enable = true
        services.prometheus.exporters.json.listenAddress = "0.0.0.0"
        systemd.services.rclonePremiumizeMount.serviceConfig.User = "mediacenter"
        systemd.services.rclonePremiumizeMount.wantedBy = [ "network-online.target" ]
        age.secrets.rclonePremiumize.owner = "mediacenter"
        services.openssh.enable = true
        services.openssh.ports = [ 4241 ]
        services.openssh.settings.PasswordAuthentication = false
        services.openssh.settings.PermitRootLogin = "prohibit-password"
        services.openssh.extraConfig = "PermitEmptyPasswords no\nAllowUsers mediacenter\n"
        programs.ssh.startAgent = true
        services.atuin.enable = true
        services.atuin.host = "127.0.0.1"
        services.atuin.openRegistration = false
        force systemd.services.atuin.serviceConfig.DynamicUser = false
        virtualisation.oci-containers.containers.redditTopRss.image = "johnny5w/reddit-top-rss:1.2"
        virtualisation.oci-containers.containers.redditTopRss.ports = [ "9999:8080" ]
        """;
}
