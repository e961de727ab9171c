namespace Hardening.Tests.Corpus;

/// <summary>A rented server with chat, passwords, monitoring and a proxy in front.</summary>
internal sealed class ChatServer : PublicHost
{
    protected override HostKind Kind => HostKind.Server;

    protected override string Text => """
        system.stateVersion = "24.11"
        time.timeZone = "America/New_York"
        disko.devices.disk.main.type = "disk"
        disko.devices.disk.main.device = "/dev/disk/by-id/scsi-0QEMU_QEMU_HARDDISK_1"
        disko.devices.disk.main.content.type = "gpt"
        disko.devices.disk.main.content.partitions.root.content.type = "btrfs"
        disko.devices.disk.main.content.partitions.root.content.subvolumes."/root".mountpoint = "/"
        disko.devices.disk.main.content.partitions.root.content.subvolumes."/nix".mountpoint = "/nix"
        disko.devices.disk.main.content.partitions.root.content.subvolumes."/swap".swap.swapfile.size = "8G"
        boot.loader.grub.enable = true
        boot.loader.grub.efiSupport = false
        boot.loader.grub.configurationLimit = 5
        boot.loader.efi.canTouchEfiVariables = false
        boot.supportedFilesystems.btrfs = true
        boot.kernel.sysctl."kernel.kptr_restrict" = 2
        boot.kernel.sysctl."net.core.bpf_jit_harden" = 2
        boot.initrd.availableKernelModules = [ "ahci" "xhci_pci" "virtio_pci" "virtio_scsi" "sd_mod" "sr_mod" ]
        nixpkgs.hostPlatform = "x86_64-linux"
        nixpkgs.config.allowUnfree = true
        nixpkgs.config.allowBroken = true
        nixpkgs.config.permittedInsecurePackages = [ "librewolf-152.0.2-1" ]
        nix.settings.experimental-features = "nix-command flakes"
        nix.settings.trusted-users = [ "@wheel" ]
        nix.settings.flake-registry = ""
        nix.channel.enable = false
        nix.gc.automatic = true
        nix.gc.dates = "weekly"
        nix.gc.options = "--delete-older-than 30d"
        services.journald.storage = "persistent"
        services.journald.extraConfig = "SystemMaxUse=2G\nMaxRetentionSec=2week\nMaxFileSec=1day\n"
        services.resolved.enable = false
        services.resolved.llmnr = "false"
        environment.etc."resolv.conf".text = "nameserver 100.64.0.14\nnameserver 9.9.9.9\nnameserver 149.112.112.112\n"
        networking.useDHCP = false
        networking.firewall.enable = true
        networking.firewall.allowedTCPPorts = [ 80 443 3478 5349 ]
        networking.firewall.allowedUDPPorts = [ 3478 5349 ]
        networking.firewall.allowedUDPPortRanges = [ { from = 49152; to = 65535; } ]
        networking.firewall.trustedInterfaces = [ "tailscale0" ]
        systemd.network.enable = true
        systemd.network.wait-online.enable = false
        systemd.network.networks."10-ethernet-builtin".matchConfig.Name = "enp1s0"
        systemd.network.networks."10-ethernet-builtin".networkConfig.DHCP = "ipv4"
        services.crowdsec.enable = true
        services.crowdsec.settings.general.api.server.enable = true
        services.crowdsec.settings.general.api.server.listen_uri = "127.0.0.1:8590"
        services.crowdsec-firewall-bouncer.enable = true
        services.tailscale.enable = true
        services.tailscale.useRoutingFeatures = "server"
        services.tailscale.extraDaemonFlags = [ "--no-logs-no-support" ]
        users.users.alice.isNormalUser = true
        users.users.alice.hashedPasswordFile = "/run/secrets-for-users/alicePasswd"
        users.users.alice.extraGroups = [ "wheel" "docker" ]
        users.users.alice.openssh.authorizedKeys.keys = [ "KEY" ]
        security.sudo.wheelNeedsPassword = true
        security.sudo.extraRules = [ { users = [ "alice" ]; commands = [ { command = "ALL"; options = [ "NOPASSWD" ]; } ]; } ]
        services.openssh.enable = true
        services.openssh.ports = [ 28764 ]
        services.openssh.hostKeys = [ { path = "/etc/ssh/ssh_host_ed25519_key"; type = "ed25519"; } ]
        services.openssh.settings.PasswordAuthentication = false
        services.openssh.settings.PermitRootLogin = "no"
        services.openssh.settings.KbdInteractiveAuthentication = false
        services.openssh.settings.LogLevel = "VERBOSE"
        sops.age.keyFile = "/etc/age/host-age.key"
        sops.validateSopsFiles = false
        sops.secrets.alicePasswd.neededForUsers = true
        sops.secrets.cloudflareApiKey.owner = "traefik"
        services.borgbackup.jobs.host.paths = [ "/var/lib/tailscale" "/var/lib/matrix-synapse" "/var/backup/postgresql/matrix-synapse.sql.gz" "/var/lib/vaultwarden" "/var/lib/grafana" ]
        services.borgbackup.jobs.host.repo = "/var/lib/borgbackup/host"
        services.borgbackup.jobs.host.encryption.mode = "repokey-blake2"
        services.borgbackup.jobs.host.encryption.passCommand = "cat /run/secrets/borgCryptPasswd"
        services.borgbackup.jobs.host.startAt = "*-*-* 02:35:00"
        services.prometheus.enable = true
        services.prometheus.exporters.node.enable = true
        services.prometheus.alertmanager.enable = true
        services.grafana.enable = true
        services.grafana.settings.server.http_addr = "127.0.0.1"
        services.loki.enable = true
        services.loki.configuration.auth_enabled = false
        services.loki.configuration.server.http_listen_port = 3100
        services.ntfy-sh.enable = true
        services.ntfy-sh.settings.base-url = "https://ntfy.example.net"
        services.ntfy-sh.settings.behind-proxy = true
        services.ntfy-sh.settings.auth-default-access = "read-write"
        services.ntfy-sh.settings.enable-login = true
        virtualisation.oci-containers.backend = "docker"
        virtualisation.docker.enable = true
        virtualisation.docker.autoPrune.enable = true
        virtualisation.docker.daemon.settings.dns = [ "1.1.1.1" "9.9.9.9" ]
        virtualisation.oci-containers.containers.pihole.image = "pihole/pihole:2025.08.0"
        virtualisation.oci-containers.containers.pihole.ports = [ "100.64.0.14:53:53/tcp" "100.64.0.14:53:53/udp" ]
        virtualisation.oci-containers.containers.searxng.image = "docker.io/searxng/searxng:2025.8.1-3d96414"
        virtualisation.oci-containers.containers.searxng.extraOptions = [ "--network=searxng" "--cap-drop=ALL" "--cap-add=CHOWN" "--cap-add=DAC_OVERRIDE" ]
        services.postgresql.enable = true
        services.postgresql.ensureDatabases = [ "vaultwarden" ]
        services.postgresqlBackup.enable = true
        services.postgresqlBackup.databases = [ "vaultwarden" "matrix-synapse" ]
        users.users.traefik.extraGroups = [ "docker" ]
        services.traefik.enable = true
        services.traefik.staticConfigOptions.api.dashboard = true
        services.traefik.staticConfigOptions.api.insecure = false
        services.traefik.staticConfigOptions.entryPoints.web.address = ":80"
        services.traefik.staticConfigOptions.entryPoints.websecure.address = ":443"
        services.traefik.staticConfigOptions.entryPoints.metrics.address = ":9200"
        services.traefik.staticConfigOptions.accessLog.filePath = "/var/log/traefik/access.log"
        services.nginx.enable = true
        services.nginx.recommendedTlsSettings = true
        services.nginx.virtualHosts."matrix.example.org".listen = [ { addr = "127.0.0.1"; port = 8078; } ]
        services.nginx.virtualHosts."matrix.example.org".forceSSL = false
        services.matrix-synapse.enable = true
        services.matrix-synapse.configureRedisLocally = true
        services.matrix-synapse.settings.enable_registration = false
        services.coturn.enable = true
        services.coturn.use-auth-secret = true
        services.coturn.static-auth-secret-file = "/run/secrets/coturnStaticAuthSecret"
        services.coturn.min-port = 49152
        services.coturn.max-port = 65535
        services.vaultwarden.enable = true
        services.vaultwarden.dbBackend = "postgresql"
        services.vaultwarden.environmentFile = "/run/secrets/rendered/vaultwarden-env"
        services.homepage-dashboard.enable = true
        services.homepage-dashboard.listenPort = 8083
        services.homepage-dashboard.openFirewall = false
        sops.secrets.coturnStaticAuthSecret.owner = "root"
        sops.secrets.borgCryptPasswd.owner = "root"
        sops.templates.vaultwarden-env.owner = "vaultwarden"
        """;
}
