namespace Hardening.Tests.Corpus;

/// <summary>A server for files, films and a cloud of a family.</summary>
internal sealed class FamilyServer : PublicHost
{
    protected override HostKind Kind => HostKind.Server;

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
        system.stateVersion = "22.05"
        networking.hostId = "f504d887"
        boot.initrd.availableKernelModules = [ "ahci" "sd_mod" "usb_storage" "usbhid" "xhci_pci" ]
        disko.devices.disk.main.type = "disk"
        disko.devices.disk.main.device = "/dev/disk/by-id/ata-x"
        boot.supportedFilesystems.zfs = true
        services.jellyfin.enable = true
        services.jellyfin.openFirewall = true
        services.samba.enable = true
        services.samba.openFirewall = true
        services.samba.settings.family.path = "/tank/family/"
        services.samba.settings.family."guest ok" = "no"
        services.samba.settings.share.path = "/tank/share/"
        services.samba.settings.share.public = "yes"
        services.samba.settings.share.writable = "yes"
        services.samba.settings.share."guest ok" = "yes"
        services.samba-wsdd.enable = true
        services.samba-wsdd.openFirewall = true
        services.nfs.server.enable = true
        services.nfs.server.exports = "/tank 10.10.10.0/24(rw,fsid=0,no_subtree_check)\n"
        services.deluge.enable = true
        services.deluge.declarative = true
        services.deluge.authFile = "/run/agenix/deluge_auth_file"
        services.deluge.web.enable = true
        services.deluge.config.listen_interface = "mullvad"
        networking.firewall.allowedTCPPorts = [ 16881 6881 80 443 ]
        networking.firewall.allowedUDPPorts = [ 16881 6881 ]
        services.nextcloud.enable = true
        services.nextcloud.hostName = "cloud.example.org"
        services.nextcloud.https = true
        services.nextcloud.autoUpdateApps.enable = true
        services.nextcloud.appstoreEnable = true
        services.nextcloud.secretFile = "/run/agenix/nextcloud-secret-file"
        services.nextcloud.config.adminpassFile = "/run/agenix/nextcloud-adminpass-file"
        services.nextcloud.settings.trusted_proxies = [ "127.0.0.1" "::1" ]
        services.nextcloud.settings.mail_smtpstreamoptions.ssl.allow_self_signed = true
        services.nextcloud.settings.mail_smtpstreamoptions.ssl.verify_peer = false
        services.postgresql.enable = true
        services.postgresqlBackup.enable = true
        services.caddy.enable = true
        services.caddy.virtualHosts."cloud.example.org".extraConfig = "encode zstd gzip\nfile_server\n"
        virtualisation.podman.enable = true
        virtualisation.oci-containers.backend = "podman"
        virtualisation.oci-containers.containers.only-office.image = "onlyoffice/documentserver"
        virtualisation.oci-containers.containers.only-office.ports = [ "1680:80" ]
        virtualisation.oci-containers.containers.invidious-companion.image = "quay.io/invidious/invidious-companion:latest"
        virtualisation.oci-containers.containers.invidious-companion.ports = [ "127.0.0.1:8282:8282" ]
        services.invidious.enable = true
        services.invidious.port = 3000
        services.invidious.settings.registration_enabled = false
        age.secrets.deluge_auth_file.owner = "deluge"
        age.secrets.nextcloud-secret-file.owner = "nextcloud"
        age.secrets.nextcloud-adminpass-file.owner = "nextcloud"
        users.users.bob.isNormalUser = true
        """;
}
