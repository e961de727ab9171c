namespace Hardening.Tests.Corpus;

/// <summary>A rented server that answers DNS challenges and is an exit node.</summary>
internal sealed class DnsServer : PublicHost
{
    protected override HostKind Kind => HostKind.Server;

    protected override string Text => """
        system.stateVersion = "21.11"
        boot.loader.grub.enable = true
        boot.loader.grub.device = "/dev/vda"
        boot.initrd.availableKernelModules = [ "ahci" "xhci_pci" "virtio_pci" "sr_mod" "virtio_blk" ]
        boot.tmp.cleanOnBoot = true
        boot.swraid.enable = false
        time.timeZone = "America/Edmonton"
        i18n.defaultLocale = "en_CA.UTF-8"
        networking.firewall.allowedTCPPorts = [ 53 8080 ]
        networking.firewall.allowedUDPPorts = [ 53 ]
        networking.firewall.interfaces.tailscale0.allowedTCPPorts = [ 22 ]
        networking.useDHCP = false
        fileSystems."/".device = "/dev/disk/by-uuid/00000000-0000-4000-8000-000000000001"
        fileSystems."/".fsType = "ext4"
        services.acme-dns.enable = true
        services.acme-dns.settings.general.nsname = "auth.example.org"
        services.acme-dns.settings.general.nsadmin = "system.example.org"
        services.acme-dns.settings.general.listen = ":53"
        services.acme-dns.settings.general.domain = "auth.example.org"
        services.acme-dns.settings.api.ip = "0.0.0.0"
        services.acme-dns.settings.api.port = 8080
        services.tailscale.enable = true
        services.tailscale.useRoutingFeatures = "server"
        security.acme.acceptTerms = true
        security.acme.defaults.email = "admin@example.org"
        swapDevices = [ { device = "/dev/disk/by-uuid/00000000-0000-4000-8000-000000000002"; } ]
        system.autoUpgrade.enable = true
        system.autoUpgrade.flake = "github:example/nix-config/master"
        system.autoUpgrade.allowReboot = true
        system.autoUpgrade.dates = "03:00"
        systemd.network.enable = true
        systemd.network.networks."10-enp1s0".name = "enp1s0"
        systemd.network.networks."10-enp1s0".DHCP = "ipv4"
        nixpkgs.hostPlatform = "x86_64-linux"
        nix.settings.trusted-users = [ "root" "@wheel" ]
        nix.settings.experimental-features = [ "nix-command" "flakes" ]
        nix.settings.substituters = [ "https://cache.example.org/main" ]
        nix.settings.trusted-public-keys = [ "main:8u0J28gcg55zBSKs31FSY3PGb/wH+DQZX+gJbjvQI6M=" ]
        nix.gc.automatic = true
        nix.gc.dates = "weekly"
        nix.gc.options = "--delete-older-than 60d"
        security.sudo.enable = false
        security.run0.enableSudoAlias = true
        security.run0.wheelNeedsPassword = false
        security.pam.u2f.enable = true
        security.pam.u2f.settings.cue = true
        security.polkit.enable = true
        services.dbus.implementation = "broker"
        services.openssh.enable = true
        services.openssh.startWhenNeeded = true
        services.openssh.settings.KbdInteractiveAuthentication = false
        services.openssh.settings.PasswordAuthentication = false
        services.openssh.settings.PermitRootLogin = "no"
        services.openssh.openFirewall = false
        users.users.alice.isNormalUser = true
        users.users.alice.extraGroups = [ "wheel" "media" "libvirtd" "dialout" ]
        users.users.alice.openssh.authorizedKeys.keys = [ "KEY" ]
        users.groups.media.gid = 990
        """;
}
