namespace Hardening.Tests.Corpus;

/// <summary>A router at home with its own ruleset, an access point and home automation.</summary>
internal sealed class Router : PublicHost
{
    protected override HostKind Kind => HostKind.Server;

    protected override string Text => """
        system.stateVersion = "24.11"
        time.timeZone = "Asia/Tokyo"
        boot.initrd.systemd.enable = false
        boot.loader.grub.enable = false
        boot.loader.generic-extlinux-compatible.enable = true
        boot.initrd.preDeviceCommands = "echo 544 >/sys/class/gpio/export\n"
        boot.kernelPackages = (pkgs.linuxKernel.packagesFor pkgs.linux_6_12)
        boot.kernelParams = [ "pcie_aspm.policy=default" "nmi_watchdog=0" "consoleblank=300" ]
        boot.kernel.sysctl."kernel.sysrq" = 1
        boot.kernel.sysctl."net.bridge.bridge-nf-call-arptables" = 0
        boot.kernel.sysctl."net.bridge.bridge-nf-call-iptables" = 0
        boot.kernel.sysctl."net.bridge.bridge-nf-call-ip6tables" = 0
        boot.kernel.sysctl."vm.dirty_writeback_centisecs" = 1500
        boot.kernelModules = [ "br_netfilter" ]
        default hardware.enableRedistributableFirmware = true
        default zramSwap.enable = true
        fileSystems."/boot".device = "/dev/disk/by-uuid/00000000-0000-4000-8000-000000000001"
        fileSystems."/boot".fsType = "ext4"
        fileSystems."/".device = "/dev/disk/by-uuid/00000000-0000-4000-8000-000000000002"
        fileSystems."/".fsType = "btrfs"
        fileSystems."/".options = [ "compress=zstd" "subvol=/@" ]
        fileSystems."/nix".device = "/dev/disk/by-uuid/00000000-0000-4000-8000-000000000002"
        fileSystems."/nix".fsType = "btrfs"
        fileSystems."/home".device = "/dev/disk/by-uuid/00000000-0000-4000-8000-000000000002"
        fileSystems."/home".fsType = "btrfs"
        services.btrbk.instances.local.onCalendar = "hourly"
        services.btrbk.instances.local.settings.snapshot_preserve = "48h 31d 26w"
        services.btrbk.instances.local.settings.volume."/btr_pool".snapshot_dir = "_snapshots"
        services.restic.backups.remote.paths = [ "/home" "/var/lib/bluetooth" "/var/lib/hass" "/var/lib/nixos" "/var/lib/tailscale" "/var/lib/traefik" ]
        services.restic.backups.remote.repositoryFile = "/run/secrets/restic/repository"
        services.restic.backups.remote.passwordFile = "/run/secrets/restic/password"
        services.restic.backups.remote.extraOptions = [ "sftp.args='-i /run/secrets/restic/ssh_key -o StrictHostKeyChecking=no'" ]
        services.restic.backups.remote.initialize = true
        services.restic.backups.remote.extraBackupArgs = [ "--retry-lock=2h" "--exclude-caches" ]
        services.restic.backups.remote.timerConfig = null
        nix.gc.automatic = true
        nix.gc.dates = "weekly"
        nix.gc.options = "--delete-older-than 30d"
        nix.settings.auto-optimise-store = true
        nix.settings.experimental-features = [ "nix-command" "flakes" "impure-derivations" "ca-derivations" ]
        nix.settings.sandbox = "relaxed"
        nix.settings.trusted-users = [ "admin" ]
        nix.settings.extra-substituters = [ "https://attic.example.org/admin" "https://admin.cachix.org" "https://nix-community.cachix.org" "https://cache.numtide.com" ]
        nix.settings.trusted-public-keys = [ "admin:fgEC8iofpq+egrQcwJVe9WBIOCIxVOmirjyLpaMhn6U=" "nix-community.cachix.org-1:mB9FSh9qf2dCimDSUo8Zy7bkq5CX+/rkCWyvRCYg3Fs=" ]
        security.polkit.enable = true
        security.polkit.extraConfig = "polkit.addRule(function(action, subject) {\n  if (action.id == \"org.freedesktop.systemd1.manage-units\" && action.lookup(\"unit\") == \"restic-backups-remote.service\" && subject.user == \"hass\") {\n    return polkit.Result.YES;\n  }\n});\n"
        security.sudo.wheelNeedsPassword = false
        default networking.useDHCP = false
        default networking.firewall.enable = false
        networking.resolvconf.dnsExtensionMechanism = false
        services.eternal-terminal.enable = true
        services.openssh.enable = true
        services.openssh.settings.X11Forwarding = true
        programs.zsh.enable = true
        users.mutableUsers = false
        users.users.admin.isNormalUser = true
        users.users.admin.extraGroups = [ "cdrom" "dialout" "disk" "docker" "input" "libvirtd" "networkmanager" "plugdev" "podman" "video" "wheel" ]
        users.users.admin.hashedPasswordFile = "/run/secrets-for-users/user/hashed_password"
        users.users.admin.openssh.authorizedKeys.keys = [ "KEY" ]
        users.users.root.hashedPasswordFile = "/run/secrets-for-users/user/hashed_password"
        users.users.root.openssh.authorizedKeys.keys = [ "KEY" ]
        services.tailscale.enable = true
        services.tailscale.openFirewall = true
        services.tailscale.authKeyFile = "/run/secrets/tailscale/auth_key"
        services.tailscale.extraUpFlags = [ "--advertise-exit-node" "--advertise-routes=10.0.50.0/24" ]
        services.tailscale.extraSetFlags = [ "--advertise-exit-node" "--advertise-routes=10.0.50.0/24" ]
        services.tailscale.useRoutingFeatures = "server"
        networking.nameservers = [ "100.100.100.100" ]
        services.traefik.enable = true
        services.traefik.environmentFiles = [ "/run/secrets/rendered/traefik.env" ]
        services.traefik.staticConfigOptions.serversTransport.insecureSkipVerify = true
        services.traefik.staticConfigOptions.entryPoints.web.address = ":80"
        services.traefik.staticConfigOptions.entryPoints.web.http.redirections.entrypoint.to = "websecure"
        services.traefik.staticConfigOptions.entryPoints.websecure.address = ":443"
        services.traefik.staticConfigOptions.certificatesResolvers.default.acme.email = "admin@example.org"
        services.traefik.dynamicConfigOptions.http.middlewares.auth.basicAuth.usersFile = "/run/secrets/traefik/basic_auth_users"
        services.traefik.dynamicConfigOptions.http.middlewares.authelia.forwardAuth.address = "http://100.64.0.9:9091/api/authz/forward-auth"
        services.traefik.dynamicConfigOptions.http.middlewares.authelia.forwardAuth.trustForwardHeader = true
        services.traefik.dynamicConfigOptions.http.routers.every-trusted.rule = "ClientIP(`100.64.0.0/10`) && Host(`every.example.org`)"
        hardware.bluetooth.enable = true
        services.home-assistant.enable = true
        services.home-assistant.config.http.use_x_forwarded_for = true
        services.home-assistant.config.http.trusted_proxies = [ "127.0.0.1" "::1" "100.64.0.0/10" ]
        services.home-assistant.config.shell_command.restic_backup = "/run/current-system/sw/bin/systemctl start restic-backups-remote.service"
        networking.useNetworkd = true
        systemd.network.enable = true
        systemd.network.config.networkConfig.IPv4Forwarding = true
        systemd.network.networks.wan.matchConfig.Name = "end1"
        systemd.network.networks.wan.networkConfig.DHCP = "yes"
        systemd.network.networks.wan.networkConfig.IPv6AcceptRA = true
        systemd.network.netdevs.br-lan.netdevConfig.Name = "br-lan"
        systemd.network.netdevs.br-lan.netdevConfig.Kind = "bridge"
        systemd.network.networks.end0.matchConfig.Name = "end0"
        systemd.network.networks.end0.networkConfig.Bridge = "br-lan"
        systemd.network.networks.br-lan.matchConfig.Name = "br-lan"
        systemd.network.networks.br-lan.address = [ "10.0.50.1/24" ]
        systemd.network.networks.br-lan.networkConfig.IPv6SendRA = true
        systemd.network.networks.br-lan.networkConfig.IPv4Forwarding = true
        networking.nftables.enable = true
        networking.nftables.ruleset = "table inet filter {\n  chain input {\n    type filter hook input priority 0;\n    policy drop;\n    iifname { \"lo\", \"br-lan\", \"tailscale0\" } accept\n    ct state established,related accept\n    icmpv6 type { nd-router-solicit, nd-router-advert, nd-neighbor-solicit, nd-neighbor-advert } accept\n  }\n  chain forward {\n    type filter hook forward priority 0;\n    policy drop;\n    iifname \"br-lan\" oifname { \"end1\", \"wwu1i4\" } accept\n    ct state established,related accept\n  }\n}\ntable ip nat {\n  chain postrouting {\n    type nat hook postrouting priority 100;\n    policy accept;\n    oifname { \"end1\", \"wwu1i4\" } masquerade\n  }\n}\n"
        services.resolved.enable = false
        services.dnsmasq.enable = true
        services.dnsmasq.settings.interface = "br-lan"
        services.dnsmasq.settings.server = [ "1.1.1.1" "8.8.8.8" ]
        services.dnsmasq.settings.no-resolv = true
        services.avahi.enable = true
        services.avahi.nssmdns4 = true
        services.avahi.allowInterfaces = [ "br-lan" ]
        force networking.wireless.enable = false
        services.hostapd.enable = true
        services.hostapd.radios.wlan0.countryCode = "JP"
        services.hostapd.radios.wlan0.band = "2g"
        services.hostapd.radios.wlan0.networks.wlan0.ssid = "home"
        services.hostapd.radios.wlan0.networks.wlan0.authentication.mode = "wpa3-sae-transition"
        services.hostapd.radios.wlan0.networks.wlan0.authentication.wpaPasswordFile = "/run/secrets/wlan/password"
        networking.networkmanager.enable = true
        networking.networkmanager.unmanaged = [ "*,except:type:gsm" ]
        systemd.services.ModemManager.enable = true
        systemd.services.ModemManager.wantedBy = [ "multi-user.target" "network.target" ]
        """;
}
