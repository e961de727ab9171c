namespace Hardening.Tests.Corpus;

/// <summary>A laptop with a desktop, games, Docker and a fingerprint reader.</summary>
internal sealed class Notebook : CorpusHost
{
    public override IReadOnlyList<string> ByFacet =>
    [
        "networking.hostName", "boot.loader.systemd-boot.enable", "boot.loader.systemd-boot.configurationLimit", "boot.loader.efi.canTouchEfiVariables",
        "boot.initrd.availableKernelModules", "boot.kernelModules", "boot.kernelPackages", "nixpkgs.hostPlatform",
        "fileSystems.\"/\".device", "fileSystems.\"/\".fsType", "fileSystems.\"/boot\".device", "fileSystems.\"/boot\".fsType", "fileSystems.\"/boot\".options",
        "system.autoUpgrade.enable", "system.autoUpgrade.dates", "system.autoUpgrade.flake", "system.autoUpgrade.randomizedDelaySec",
        "users.users.alice.isNormalUser", "users.users.alice.description", "users.users.alice.extraGroups",
    ];

    public override int ByPath => 80;

    public override void Describe(Fleet fleet)
    {
        var host = fleet.Laptop("notebook");
        host.Architecture(Architecture.X64);
        host.Boot.SystemdBoot(generations: 5).LoadEarly("nvme", "xhci_pci", "thunderbolt", "usb_storage", "sd_mod");
        host.Kernel.Package(KernelPackages.Latest).Load("kvm-amd");
        host.Storage
            .Mount("/", "/dev/disk/by-uuid/00000000-0000-4000-8000-000000000005", FilesystemFormat.Ext4)
            .Mount("/boot", "/dev/disk/by-uuid/0000-0005", FilesystemFormat.Vfat, MountOption.Unlisted("fmask=0077"), MountOption.Unlisted("dmask=0077"));
        host.Users.Add("alice", static user => user.Wheel().Groups("audio", "networkmanager").Description("Alice Example"));
        host.Updates.Automatic("github:example/notebook", "daily", static upgrade => upgrade.Within(TimeSpan.FromHours(1)));
        // Hardware and power.
        host.Nixos
            .Set("system.stateVersion", "25.05")
            .Set("boot.initrd.kernelModules", NixValue.List())
            .Set("boot.extraModulePackages", NixValue.List())
            .Set("swapDevices", NixValue.List(new NixAttributes { ["device"] = "/dev/disk/by-uuid/00000000-0000-4000-8000-000000000006" }))
            .Default("hardware.enableRedistributableFirmware", true)
            .Default("hardware.cpu.amd.updateMicrocode", NixValue.Raw("config.hardware.enableRedistributableFirmware"))
            .Set("services.fwupd.enable", true)
            .Set("services.power-profiles-daemon.enable", false)
            .Set("services.auto-cpufreq.enable", true)
            .Set("services.auto-cpufreq.settings.battery.governor", "powersave")
            .Set("services.auto-cpufreq.settings.battery.turbo", "never")
            .Set("services.auto-cpufreq.settings.charger.governor", "performance")
            .Set("services.auto-cpufreq.settings.charger.turbo", "auto")
            .Set("hardware.graphics.enable", true)
            .Set("hardware.graphics.enable32Bit", true)
            .Set("services.logind.settings.Login.HandleLidSwitch", "suspend-then-hibernate")
            .Set("services.logind.settings.Login.HandleLidSwitchExternalPower", "suspend")
            .Set("services.logind.settings.Login.HandleLidSwitchDocked", "ignore")
            .Set("hardware.bluetooth.enable", true)
            .Set("hardware.bluetooth.powerOnBoot", true)
            .Set("services.blueman.enable", true)
            .Set("hardware.logitech.wireless.enable", true)
            .Set("hardware.logitech.wireless.enableGraphical", true)
            .Declare("hardware.framework.laptop13.audioEnhancement.rawDeviceName", "string")
            .Default("hardware.framework.laptop13.audioEnhancement.rawDeviceName", "alsa_output.pci-0000_c1_00.6.analog-stereo");
        // Login.
        host.Nixos
            .Set("services.fprintd.enable", true)
            .Set("security.pam.services.sudo.fprintAuth", true)
            .Set("security.pam.services.su.fprintAuth", true)
            .Set("security.pam.services.gdm-password.fprintAuth", true)
            .Set("security.pam.services.gdm-fingerprint.fprintAuth", true)
            .Set("security.pam.services.login.fprintAuth", false);
        // Nix and updates.
        host.Nixos
            .SetList("nix.settings.experimental-features", "nix-command", "flakes")
            .Set("programs.nix-ld.enable", true)
            .Set("nix.gc.automatic", true)
            .Set("nix.gc.dates", "daily")
            .Set("nix.gc.options", "--delete-older-than 7d")
            .Set("nix.gc.persistent", true)
            .Set("nix.optimise.automatic", true)
            .Set("nixpkgs.config.allowUnfree", true)
            .Set("system.autoUpgrade.allowReboot", false)
            .Set("system.autoUpgrade.persistent", true);
        // Network, time and language.
        host.Nixos
            .Default("networking.useDHCP", true)
            .Set("networking.networkmanager.enable", true)
            .SetList("networking.hosts.\"192.0.2.10\"", "nas")
            .Set("services.tailscale.enable", true)
            .Set("services.tailscale.useRoutingFeatures", "client")
            .Set("services.geoclue2.enable", true)
            .Set("services.automatic-timezoned.enable", true)
            .Set("systemd.services.automatic-timezoned.serviceConfig.Restart", "on-failure")
            .Set("systemd.services.automatic-timezoned.serviceConfig.RestartSec", "30s")
            .Set("i18n.defaultLocale", "en_GB.UTF-8")
            .Set("i18n.extraLocaleSettings", new NixAttributes { ["LC_MONETARY"] = "en_IE.UTF-8", ["LC_PAPER"] = "en_IE.UTF-8", ["LC_TIME"] = "en_IE.UTF-8" })
            .Set("console.keyMap", "uk");
        // Desktop.
        host.Nixos
            .Set("services.xserver.enable", true)
            .Set("services.displayManager.gdm.enable", true)
            .Set("services.desktopManager.gnome.enable", true)
            .Set("environment.sessionVariables.NIXOS_OZONE_WL", "1")
            .Set("environment.sessionVariables.ELECTRON_OZONE_PLATFORM_HINT", "wayland")
            .Set("environment.sessionVariables.MOZ_ENABLE_WAYLAND", "1")
            .Set("services.printing.enable", true)
            .Set("services.pulseaudio.enable", false)
            .Set("security.rtkit.enable", true)
            .Set("services.pipewire.enable", true)
            .Set("services.pipewire.alsa.enable", true)
            .Set("services.pipewire.alsa.support32Bit", true)
            .Set("services.pipewire.pulse.enable", true)
            .Set("services.pipewire.wireplumber.extraConfig.no-ucm", new NixAttributes { ["monitor.alsa.properties"] = new NixAttributes { ["alsa.use-ucm"] = false } })
            .Set("xdg.portal.enable", true)
            .Set("xdg.portal.extraPortals", NixValue.List(NixValue.Package("xdg-desktop-portal-gtk")));
        // Programs.
        host.Nixos
            .Set("programs.zsh.enable", true)
            .Set("users.defaultUserShell", NixValue.Package("zsh"))
            .Set("environment.systemPackages", NixValue.List(
                NixValue.Package("git"), NixValue.Package("nfs-utils"), NixValue.Package("tailscale"), NixValue.Package("trayscale"), NixValue.Package("wget")))
            .Set("environment.etc.\"1password/custom_allowed_browsers\".text", ".zen-wrapped\n")
            .Set("environment.etc.\"1password/custom_allowed_browsers\".mode", "0644")
            .Set("programs.steam.enable", true)
            .Set("programs.steam.localNetworkGameTransfers.openFirewall", true)
            .Set("programs._1password.enable", true)
            .Set("programs._1password-gui.enable", true)
            .SetList("programs._1password-gui.polkitPolicyOwners", "alice")
            .Set("virtualisation.docker.enable", true)
            .Force("services.geoclue2.whitelistedAgents", NixValue.List("geoclue-demo-agent"));
    }
}
