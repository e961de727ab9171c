namespace Hardening.Knowledge;

/// <summary>Accounts, groups and units that NixOS itself or one of its modules creates.</summary>
/// <remarks>
/// nixpkgs 4aa6836a648ca76c68866decf0c8965e36ec2a3b (26.11pre, mid-2026): nixos/modules/misc/ids.nix, config/users-groups.nix,
/// system/boot/systemd.nix and the modules named; systemd.special(7). Names of services are those of their module's account.
/// </remarks>
internal static class KnownNames
{
    /// <summary>Groups that every host has, or that people are commonly put into.</summary>
    public static IReadOnlyList<string> CommonGroups { get; } =
    [
        "adbusers", "adm", "audio", "cdrom", "dialout", "disk", "docker", "floppy", "gamemode", "i2c", "incus", "incus-admin", "input", "jackaudio", "keys", "kmem", "kvm",
        "libvirtd", "lp", "lpadmin", "lxd", "messagebus", "networkmanager", "nixbld", "nogroup", "pipewire", "plugdev", "podman", "polkituser", "qemu-libvirtd", "realtime",
        "render", "root", "rtkit", "scanner", "seat", "sgx", "shadow", "sshd", "systemd-coredump", "systemd-journal", "systemd-journal-gateway", "systemd-network",
        "systemd-oom", "systemd-resolve", "systemd-timesync", "tape", "tss", "tty", "uinput", "users", "utmp", "uucp", "vboxusers", "video", "wheel", "wireshark", "ydotool",
    ];

    /// <summary>Accounts of services; each has a group of the same name.</summary>
    public static IReadOnlyList<string> ServiceAccounts { get; } =
    [
        "acme", "adguardhome", "alertmanager", "authelia-main", "avahi", "bind", "borg", "caddy", "chrony", "clamav", "cloudflared", "colord", "couchdb", "cups", "deluge",
        "dnsmasq", "dovecot2", "esphome", "fail2ban", "forgejo", "freshrss", "fwupd-refresh", "gdm", "geoclue", "git", "gitea", "gitlab", "gitlab-runner", "gotify", "grafana",
        "haproxy", "hass", "headscale", "home-assistant", "hydra", "immich", "influxdb2", "jellyfin", "jenkins", "kanidm", "kea", "keycloak", "knot", "loki", "mastodon",
        "matrix-synapse", "mealie", "media", "minecraft", "miniflux", "minio", "mongodb", "mosquitto", "mpd", "munin", "mysql", "named", "navidrome", "nextcloud", "nginx",
        "nm-openvpn", "nobody", "node-exporter", "nscd", "ntfy-sh", "ntp", "nut", "oauth2-proxy", "ollama", "openldap", "opencloud", "paperless", "peertube", "photoprism",
        "plex", "postfix", "postgres", "prometheus", "promtail", "prowlarr", "radarr", "radicale", "redis", "restic", "rspamd", "rtorrent", "samba", "sddm", "slskd", "sonarr",
        "syncthing", "tandoor_recipes", "tor", "traefik", "transmission", "unbound", "unifi", "usbmux", "uptime-kuma", "vaultwarden", "vikunja", "wireguard", "wpa_supplicant",
        "www-data", "zabbix", "zigbee2mqtt", "znc",
    ];

    /// <summary>Units that every host has, or that modules of NixOS define under these names; templates end in <c>@</c>.</summary>
    public static IReadOnlyList<string> Units { get; } =
    [
        "acpid.service", "adguardhome.service", "alertmanager.service", "auditd.service", "avahi-daemon.service", "basic.target", "bluetooth.service", "bluetooth.target",
        "caddy.service", "chronyd.service", "containerd.service", "container@", "cron.service", "cryptsetup.target", "cups.service", "dbus.service", "default.target", "dhcpcd.service",
        "display-manager.service", "docker.service", "emergency.target", "fail2ban.service", "firewall.service", "forgejo.service", "fwupd.service", "getty.target", "getty@",
        "gitea.service", "grafana.service", "graphical.target", "home-assistant.service", "immich-server.service", "incus.service", "initrd.target", "iwd.service", "jellyfin.service",
        "k3s.service", "libvirtd.service", "local-fs-pre.target", "local-fs.target", "logrotate.service", "machines.target", "multi-user.target", "mysql.service", "network-online.target",
        "network-pre.target", "network-setup.service", "network-addresses-", "network.target", "NetworkManager.service", "NetworkManager-wait-online.service", "nextcloud-setup.service",
        "nftables.service", "nginx.service", "nix-daemon.service", "nix-gc.service", "nixos-upgrade.service", "nscd.service", "nss-lookup.target", "nss-user-lookup.target", "paths.target",
        "phpfpm-", "podman.service", "polkit.service", "postfix.service", "postgresql.service", "postgresql.target", "poweroff.target", "prometheus.service", "reboot.target", "redis-",
        "remote-fs-pre.target", "remote-fs.target", "rescue.target", "resolvconf.service", "restic-backups-", "rpcbind.service", "rtkit-daemon.service", "run-agenix.d.mount", "samba-smbd.service",
        "serial-getty@", "shutdown.target", "slices.target", "sockets.target", "sops-install-secrets.service", "sound.target", "sshd.service", "sshd@", "swap.target", "syncthing.service",
        "sysinit.target", "systemd-", "tailscaled.service", "time-sync.target", "time-set.target", "timers.target", "tor.service", "traefik.service", "udisks2.service", "umount.target",
        "unbound.service", "upower.service", "usbguard.service", "user@", "user.slice", "vaultwarden.service", "wg-quick-", "wireguard-", "wpa_supplicant.service", "wpa_supplicant-", "zfs-import.target",
        "zfs-mount.service", "zfs.target",
    ];

    /// <summary>Whether a module of NixOS defines the unit, as far as its name says.</summary>
    public static bool IsUnit(string name) =>
        Units.Any(unit => unit == name || (unit[unit.Length - 1] is '-' or '@' && name.StartsWith(unit, StringComparison.Ordinal)));

    /// <summary>The name that a misspelt one was most likely meant to be, or null.</summary>
    public static string? Near(string name, IEnumerable<string> known)
    {
        if (name.Length < 4) return null;
        var distance = new EditDistance(name);
        var most = name.Length < 10 ? 1 : 2;
        return known.Where(one => one.Length > 3 && distance.To(one, 0, one.Length, most) <= most).OrderBy(one => distance.To(one, 0, one.Length, most)).FirstOrDefault();
    }
}
