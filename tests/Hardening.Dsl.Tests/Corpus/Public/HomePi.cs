namespace Hardening.Tests.Corpus;

/// <summary>A single-board computer with home automation behind nginx.</summary>
internal sealed class HomePi : PublicHost
{
    protected override HostKind Kind => HostKind.Server;

    protected override string Text => """
        system.stateVersion = "25.05"
        boot.loader.generic-extlinux-compatible.enable = true
        boot.loader.grub.enable = false
        fileSystems."/".device = "/dev/disk/by-label/NIXOS_SD"
        fileSystems."/".fsType = "ext4"
        nixpkgs.hostPlatform = "aarch64-linux"
        boot.kernel.sysctl."fs.suid_dumpable" = 0
        boot.kernel.sysctl."kernel.dmesg_restrict" = 1
        boot.kernel.sysctl."kernel.kptr_restrict" = 2
        boot.kernel.sysctl."kernel.randomize_va_space" = 2
        boot.kernel.sysctl."kernel.yama.ptrace_scope" = 1
        boot.kernel.sysctl."net.core.bpf_jit_harden" = 2
        boot.kernel.sysctl."net.ipv4.conf.all.accept_redirects" = 0
        boot.kernel.sysctl."net.ipv4.conf.default.accept_redirects" = 0
        boot.kernel.sysctl."net.ipv4.tcp_syncookies" = 1
        security.apparmor.enable = true
        security.polkit.enable = true
        security.pam.services.su.requireWheel = true
        networking.networkmanager.enable = true
        networking.networkmanager.wifi.powersave = false
        networking.firewall.enable = true
        networking.nftables.enable = true
        networking.firewall.checkReversePath = "loose"
        networking.firewall.logRefusedConnections = true
        networking.firewall.extraInputRules = "iifname \"podman*\" accept\niifname \"veth*\" accept\n"
        networking.firewall.allowedTCPPorts = [ 22 80 443 ]
        networking.firewall.allowedUDPPorts = [ 443 ]
        networking.nat.enable = true
        networking.nat.internalInterfaces = [ "podman0" ]
        networking.timeServers = [ "162.159.200.1" "0.nixos.pool.ntp.org" ]
        services.resolved.enable = true
        services.ntp.enable = false
        services.chrony.enable = true
        services.openssh.enable = true
        services.openssh.settings.PasswordAuthentication = false
        services.openssh.settings.KbdInteractiveAuthentication = false
        services.openssh.settings.PermitRootLogin = "no"
        users.users.alice.isNormalUser = true
        users.users.alice.extraGroups = [ "wheel" "networkmanager" ]
        users.users.alice.openssh.authorizedKeys.keys = [ "KEY" ]
        nix.settings.sandbox = true
        nix.settings.trusted-users = [ "root" "@wheel" "forgejo" ]
        nix.settings.substituters = [ "https://cache.example.org" "https://nix-community.cachix.org" ]
        nix.settings.trusted-public-keys = [ "cache.example.org-1:uSB517/xV6UnlCkzOYvmCSRG0sOqPPAGla5tY4iSQf0=" "nix-community.cachix.org-1:mB9FSh9qf2dCimDSUo8Zy7bkq5CX+/rkCWyvRCYg3Fs=" ]
        nix.gc.automatic = true
        nix.gc.dates = "daily"
        nix.gc.options = "--delete-older-than 7d"
        age.identityPaths = [ "/etc/ssh/ssh_host_ed25519_key" ]
        age.secrets.cloudflare-token.owner = "acme"
        age.secrets.cloudflare-token.mode = "440"
        services.nginx.enable = true
        services.nginx.recommendedProxySettings = true
        services.nginx.recommendedTlsSettings = true
        services.nginx.virtualHosts."_".default = true
        services.nginx.virtualHosts."_".rejectSSL = true
        services.nginx.virtualHosts."home.example.org".forceSSL = true
        services.nginx.virtualHosts."home.example.org".useACMEHost = "home.example.org"
        services.nginx.virtualHosts."home.example.org".locations."/".proxyPass = "http://127.0.0.1:8123"
        users.users.nginx.extraGroups = [ "acme" ]
        security.acme.acceptTerms = true
        security.acme.defaults.email = "admin@example.org"
        services.fail2ban.enable = true
        virtualisation.podman.enable = true
        virtualisation.oci-containers.backend = "podman"
        virtualisation.oci-containers.containers.homeassistant.image = "ghcr.io/home-assistant/home-assistant:stable"
        virtualisation.oci-containers.containers.homeassistant.extraOptions = [ "--network=host" ]
        services.prometheus.exporters.node.enable = true
        """;
}
