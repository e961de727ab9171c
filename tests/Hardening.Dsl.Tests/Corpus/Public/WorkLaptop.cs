namespace Hardening.Tests.Corpus;

/// <summary>A laptop for work with VPN clients, Secure Boot and a security key.</summary>
internal sealed class WorkLaptop : PublicHost
{
    protected override HostKind Kind => HostKind.Laptop;

    protected override string Text => """
        time.timeZone = "Europe/Podgorica"
        system.stateVersion = "24.11"
        boot.initrd.availableKernelModules = [ "xhci_pci" "nvme" "usbhid" "usb_storage" "sd_mod" "rtsx_usb_sdmmc" ]
        boot.kernelModules = [ "kvm-intel" ]
        boot.kernelPackages = pkgs.linuxPackages
        fileSystems."/".device = "/dev/disk/by-uuid/00000000-0000-4000-8000-000000000001"
        fileSystems."/".fsType = "ext4"
        fileSystems."/boot".device = "/dev/disk/by-uuid/0000-0001"
        fileSystems."/boot".fsType = "vfat"
        fileSystems."/boot".options = [ "umask=0077" ]
        swapDevices = [ { device = "/dev/disk/by-uuid/00000000-0000-4000-8000-000000000003"; } ]
        default networking.useDHCP = true
        nixpkgs.hostPlatform = "x86_64-linux"
        hardware.enableRedistributableFirmware = true
        default hardware.cpu.intel.updateMicrocode = true
        hardware.nvidia.open = false
        services.xserver.videoDrivers = [ "nvidia" ]
        hardware.bluetooth.enable = true
        hardware.bluetooth.settings.Policy.AutoEnable = true
        hardware.bluetooth.settings.General.FastConnectable = true
        hardware.bluetooth.settings.General.Experimental = true
        powerManagement.enable = true
        powerManagement.powertop.enable = true
        services.upower.enable = true
        services.upower.criticalPowerAction = "Hibernate"
        services.fstrim.enable = true
        hardware.keyboard.zsa.enable = true
        services.devmon.enable = true
        services.gvfs.enable = true
        services.udisks2.enable = true
        boot.loader.systemd-boot.configurationLimit = 15
        boot.loader.efi.canTouchEfiVariables = true
        boot.initrd.systemd.enable = true
        force boot.loader.systemd-boot.enable = false
        boot.lanzaboote.enable = true
        boot.lanzaboote.pkiBundle = "/var/lib/sbctl"
        boot.lanzaboote.autoEnrollKeys.enable = true
        boot.lanzaboote.autoGenerateKeys.enable = true
        services.logind.settings.Login.HandlePowerKey = "suspend-then-hibernate"
        services.logind.settings.Login.HandleLidSwitch = "suspend-then-hibernate"
        boot.kernel.sysctl."net.ipv4.ip_default_ttl" = 65
        boot.kernel.sysctl."net.ipv6.conf.all.hop_limit" = 65
        boot.kernel.sysctl."net.ipv6.conf.*.hop_limit" = 65
        networking.networkmanager.enable = true
        networking.networkmanager.dns = "systemd-resolved"
        networking.networkmanager.unmanaged = [ "docker*" ]
        networking.networkmanager.wifi.powersave = true
        networking.networkmanager.ensureProfiles.environmentFiles = [ "/run/secrets/work/vpn-envs" ]
        networking.networkmanager.ensureProfiles.profiles.openvpn-main.vpn.cipher = "AES-256-CBC"
        networking.networkmanager.ensureProfiles.profiles.openvpn-main.vpn.comp-lzo = "adaptive"
        networking.networkmanager.ensureProfiles.profiles.openvpn-main.vpn.data-ciphers-fallback = "AES-256-CBC"
        networking.networkmanager.ensureProfiles.profiles.GlobalProtect-AH.vpn.enable_csd_trojan = "yes"
        networking.firewall.logRefusedConnections = false
        services.resolved.enable = true
        nix.settings.auto-optimise-store = true
        nix.settings.experimental-features = [ "nix-command" "flakes" ]
        nix.settings.fallback = true
        nix.settings.substituters = [ "https://cache.nixos.org" "https://nix-community.cachix.org" ]
        nix.settings.trusted-public-keys = [ "cache.nixos.org-1:6NCHdD59X431o0gWypbMrAURkbJ16ZPMQFGspcDShjY=" "nix-community.cachix.org-1:mB9FSh9qf2dCimDSUo8Zy7bkq5CX+/rkCWyvRCYg3Fs=" ]
        nixpkgs.config.allowUnfree = true
        sops.age.sshKeyPaths = [ "/home/alice/.ssh/id_ed25519" ]
        sops.secrets."work/env-vars".owner = "alice"
        sops.secrets."work/homepage-env".owner = "alice"
        sops.secrets."work/openvpn-main-files/key".owner = "alice"
        environment.shellInit = "if [ -r /run/secrets/work/env-vars ]; then\n  set -a\n  source /run/secrets/work/env-vars\n  set +a\nfi\n"
        programs.ssh.enableAskPassword = true
        security.sudo.enable = true
        security.sudo.extraConfig = "Defaults pwfeedback\nDefaults insults\n"
        security.sudo.extraRules = [ { groups = [ "wheel" ]; runAs = "root"; commands = [ { command = "/run/current-system/sw/bin/nixos-rebuild"; options = [ "NOPASSWD" ]; } ]; } { groups = [ "wheel" ]; runAs = "root"; commands = [ { command = "/run/current-system/sw/bin/systemctl restart cato-client.service"; options = [ "NOPASSWD" ]; } ]; } ]
        users.users.alice.isNormalUser = true
        users.users.alice.extraGroups = [ "wheel" "networkmanager" "docker" "lp" ]
        users.users.bob.isNormalUser = true
        users.users.bob.extraGroups = [ "networkmanager" "lp" ]
        programs.chromium.enable = true
        programs.chromium.extensions = [ "cjpalhdlnbpafiamejdnhcphjbkeiagm" "gfbliohnnapiefjpjlpjnehglfpaknnc" ]
        programs.chromium.extraOpts.RestoreOnStartup = 1
        programs.gamemode.enable = true
        programs.steam.enable = true
        programs.steam.gamescopeSession.enable = true
        hardware.steam-hardware.enable = true
        hardware.xone.enable = true
        virtualisation.docker.enable = true
        virtualisation.oci-containers.backend = "docker"
        services.greetd.enable = true
        services.greetd.settings.default_session.command = "tuigreet --asterisks --remember --remember-user-session"
        services.greetd.settings.default_session.user = "greeter"
        services.kanata.enable = true
        services.avahi.enable = true
        services.avahi.nssmdns4 = true
        services.avahi.openFirewall = true
        services.printing.enable = true
        services.printing.drivers = [ pkgs.cups-browsed pkgs.cups-filters pkgs.gutenprint pkgs.hplip pkgs.ipp-usb ]
        services.searx.enable = true
        services.searx.openFirewall = false
        services.searx.settings.server.bind_address = "127.0.0.1"
        services.searx.settings.server.limiter = false
        services.homepage-dashboard.enable = true
        services.homepage-dashboard.listenPort = 8888
        services.homepage-dashboard.environmentFiles = [ "/run/secrets/work/homepage-env" ]
        services.scx.enable = true
        services.power-profiles-daemon.enable = true
        services.pcscd.enable = true
        security.pam.sshAgentAuth.enable = true
        security.pam.u2f.enable = true
        security.pam.u2f.settings.cue = true
        security.pam.services.login.u2fAuth = false
        security.pam.services.greetd.u2fAuth = false
        security.pam.services.sudo.u2fAuth = true
        security.pam.services.sudo.sshAgentAuth = true
        security.pki.certificateFiles = [ "/etc/ssl/cato.pem" ]
        systemd.services.wpa_supplicant.environment.OPENSSL_CONF = "/etc/openssl-legacy.cnf"
        programs.niri.enable = true
        programs.fish.enable = true
        services.gnome.gnome-keyring.enable = true
        services.accounts-daemon.enable = true
        """;
}
