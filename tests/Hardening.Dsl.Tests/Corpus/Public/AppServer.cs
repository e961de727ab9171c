namespace Hardening.Tests.Corpus;

/// <summary>A virtual machine with documents, passwords and books, deployed from a repository.</summary>
internal sealed class AppServer : PublicHost
{
    protected override HostKind Kind => HostKind.Server;

    protected override string Text => """
        system.stateVersion = "23.11"
        disko.devices.disk.main.type = "disk"
        disko.devices.disk.main.device = "/dev/sda"
        disko.devices.disk.main.content.partitions.ESP.content.mountpoint = "/boot"
        disko.devices.disk.main.content.partitions.ESP.content.mountOptions = [ "defaults" ]
        disko.devices.disk.main.content.partitions.root.content.mountpoint = "/"
        boot.loader.systemd-boot.enable = true
        boot.loader.systemd-boot.configurationLimit = 20
        boot.loader.efi.canTouchEfiVariables = true
        boot.initrd.availableKernelModules = [ "ata_piix" "uhci_hcd" "virtio_pci" "virtio_scsi" "sd_mod" "sr_mod" ]
        services.qemuGuest.enable = true
        users.users.root.openssh.authorizedKeys.keys = [ "KEY" ]
        services.openssh.enable = true
        services.openssh.settings.PasswordAuthentication = false
        services.openssh.settings.KbdInteractiveAuthentication = false
        services.tailscale.enable = true
        services.tailscale.extraSetFlags = [ "--accept-dns=false" ]
        services.tailscale.authKeyFile = "/run/secrets/tailscale/auth-key"
        sops.age.sshKeyPaths = [ "/etc/ssh/ssh_host_ed25519_key" ]
        sops.secrets."tailscale/auth-key".mode = "0400"
        sops.secrets."nextcloud/admin-pass".owner = "nextcloud"
        sops.secrets."paperless/admin-password".mode = "0400"
        sops.secrets."beszel/token".owner = "beszel-agent"
        sops.templates."vaultwarden.env".owner = "vaultwarden"
        sops.templates."restic/nextcloud/secrets.env".mode = "0400"
        networking.firewall.allowedTCPPorts = [ 80 443 ]
        services.nginx.enable = true
        services.nginx.virtualHosts."nextcloud.example.org".forceSSL = true
        services.nginx.virtualHosts."nextcloud.example.org".useACMEHost = "nextcloud.example.org"
        services.nginx.virtualHosts."books.example.org".forceSSL = true
        services.nginx.virtualHosts."books.example.org".locations."/".proxyPass = "http://localhost:8083"
        security.acme.acceptTerms = true
        security.acme.defaults.email = "admin@example.org"
        users.users.nginx.extraGroups = [ "acme" ]
        services.nextcloud.enable = true
        services.nextcloud.hostName = "nextcloud.example.org"
        services.nextcloud.https = true
        services.nextcloud.config.adminpassFile = "/run/secrets/nextcloud/admin-pass"
        services.nextcloud.config.dbtype = "pgsql"
        services.nextcloud.settings.trusted_proxies = [ "192.168.1.2" ]
        services.nextcloud.database.createLocally = true
        boot.supportedFilesystems = [ "nfs" ]
        fileSystems."/srv/nextcloud-data".fsType = "nfs"
        fileSystems."/srv/nextcloud-data".device = "storage.example.org:/mnt/nextcloud"
        fileSystems."/srv/paperless-media".fsType = "nfs"
        fileSystems."/srv/paperless-media".device = "storage.example.org:/mnt/paperless"
        systemd.tmpfiles.rules = [ "d /var/backups 0777 root root" "d /var/backups/nextcloud 0755 postgres postgres" ]
        services.restic.backups.nextcloud.environmentFile = "/run/secrets/rendered/restic/nextcloud/secrets.env"
        services.restic.backups.nextcloud.paths = [ "/srv/nextcloud-data" "/var/backups/nextcloud" ]
        services.restic.backups.nextcloud.repository = "s3:https://minio.example.org/restic-backups/nextcloud"
        services.restic.backups.nextcloud.pruneOpts = [ "--keep-daily 14" ]
        services.restic.backups.nextcloud.timerConfig.OnCalendar = "00:00"
        services.paperless.enable = true
        services.paperless.passwordFile = "/run/secrets/paperless/admin-password"
        services.paperless.settings.PAPERLESS_URL = "https://documents.example.org"
        services.vaultwarden.enable = true
        services.vaultwarden.dbBackend = "postgresql"
        services.vaultwarden.environmentFile = "/run/secrets/rendered/vaultwarden.env"
        services.vaultwarden.config.DOMAIN = "https://passwords.example.org"
        services.vaultwarden.config.SIGNUPS_ALLOWED = false
        services.vaultwarden.config.ROCKET_ADDRESS = "127.0.0.1"
        services.postgresql.enable = true
        services.calibre-web.enable = true
        services.calibre-web.listen.ip = "0.0.0.0"
        services.calibre-web.options.enableBookUploading = true
        services.stirling-pdf.enable = true
        services.stirling-pdf.environment.SERVER_PORT = 8090
        services.beszel.agent.enable = true
        services.beszel.agent.openFirewall = true
        users.users.git.isSystemUser = true
        users.users.git.group = "git"
        users.users.git.home = "/srv/git"
        users.users.git.shell = pkgs.git
        users.users.git.openssh.authorizedKeys.keys = [ "KEY" ]
        services.comin.enable = true
        """;
}
