namespace Hardening.Tests.Corpus;

/// <summary>A machine at home that collects media from network shares, with remote access by password and virtual machines.</summary>
internal sealed class MediaServer : CorpusHost
{
    public override IReadOnlyList<string> ByFacet =>
    [
        "networking.hostName", "boot.loader.systemd-boot.enable", "boot.loader.efi.canTouchEfiVariables",
        "boot.initrd.availableKernelModules", "boot.kernelModules", "boot.initrd.luks.devices.crypted.device", "nixpkgs.hostPlatform",
        "fileSystems.\"/\".device", "fileSystems.\"/\".fsType", "fileSystems.\"/boot\".device", "fileSystems.\"/boot\".fsType", "fileSystems.\"/boot\".options",
        "fileSystems.\"/home/media/downloads\".device", "fileSystems.\"/home/media/downloads\".fsType",
        "users.users.admin.isNormalUser", "users.users.admin.description", "users.users.admin.extraGroups", "users.users.admin.openssh.authorizedKeys.keys",
        "users.users.media.isNormalUser", "users.users.media.description", "users.users.media.extraGroups", "users.users.media.openssh.authorizedKeys.keys",
        "services.openssh.enable", "services.openssh.ports", "services.openssh.settings.PasswordAuthentication", "services.openssh.settings.AllowUsers",
        "services.openssh.settings.X11Forwarding", "services.openssh.settings.PermitRootLogin",
        "networking.nftables.enable", "networking.firewall.enable", "networking.firewall.allowedTCPPorts", "time.timeZone",
    ];

    public override int ByPath => 51;

    public override void Describe(Fleet fleet)
    {
        var host = fleet.Server("mediaserver");
        host.Architecture(Architecture.X64);
        host.Boot.SystemdBoot().LoadEarly("xhci_pci", "ahci", "nvme", "usbhid", "usb_storage", "sd_mod", "rtsx_pci_sdmmc");
        host.Kernel.Load("kvm-intel");
        host.Storage
            .Unlock("crypted", "/dev/disk/by-uuid/00000000-0000-4000-8000-000000000007")
            .Mount("/", "/dev/disk/by-uuid/00000000-0000-4000-8000-000000000008", FilesystemFormat.Ext4)
            .Mount("/boot", "/dev/disk/by-uuid/0000-0007", FilesystemFormat.Vfat, MountOption.Unlisted("fmask=0077"), MountOption.Unlisted("dmask=0077"))
            .Mount("/home/media/downloads", "/dev/mapper/encrypted_drive", FilesystemFormat.Ext4);
        host.Users
            .Add("admin", static user => user.Wheel().Groups("networkmanager", "incus-admin", "media", "transmission").Description("admin").AuthorizedKey(PublicKeys.Admin))
            .Add("media", static user => user.Groups("transmission", "sftponly").Description("media").AuthorizedKey(PublicKeys.Admin));
        host.Ssh
            .Ports(1337)
            .PasswordAuthentication(true)
            .AllowUsers("admin", "media")
            .X11Forwarding(false)
            .PermitRootLogin(RootLogin.ProhibitPassword);
        host.Firewall.Backend(FirewallBackend.Nftables).Enable().AllowTcp(80, 443, 1337);
        host.Time.Zone("Europe/Paris");
        host.Nixos
            .Set("system.stateVersion", "24.11")
            .Set("boot.initrd.kernelModules", NixValue.List())
            .Set("boot.extraModulePackages", NixValue.List())
            .Set("swapDevices", NixValue.List())
            .Default("hardware.enableRedistributableFirmware", true)
            .Default("hardware.cpu.intel.updateMicrocode", NixValue.Raw("config.hardware.enableRedistributableFirmware"))
            .Default("networking.useDHCP", true)
            .Set("networking.networkmanager.enable", true)
            .Set("i18n.defaultLocale", "en_US.UTF-8")
            .Set("i18n.extraLocaleSettings.LC_MONETARY", "fr_FR.UTF-8")
            .Set("i18n.extraLocaleSettings.LC_PAPER", "fr_FR.UTF-8")
            .Set("i18n.extraLocaleSettings.LC_TIME", "fr_FR.UTF-8")
            .Set("services.xserver.xkb.layout", "us")
            .Set("services.xserver.xkb.variant", "intl")
            .Set("console.keyMap", "us-acentos")
            .Set("users.groups.media", new NixAttributes())
            .Set("users.groups.sftponly", new NixAttributes())
            .Set("users.users.admin.packages", NixValue.List())
            .Set("users.users.media.group", "media")
            .Set("users.users.media.homeMode", "770")
            .Set("users.users.media.packages", NixValue.List())
            .SetList("users.users.transmission.extraGroups", "media")
            .Set("services.getty.autologinUser", "admin")
            .Set("nixpkgs.config.allowUnfree", true)
            .SetList("nix.settings.experimental-features", "nix-command", "flakes")
            .Set("environment.systemPackages", NixValue.List(
                NixValue.Package("vim"), NixValue.Package("git"), NixValue.Package("ripgrep"), NixValue.Package("jq"), NixValue.Package("incus"), NixValue.Package("openvpn"),
                NixValue.Package("mtr"), NixValue.Package("nmap"), NixValue.Package("strace"), NixValue.Package("lm_sensors"), NixValue.Package("nfs-utils"), NixValue.Package("caddy")))
            .Set("services.openssh.settings.UseDns", true)
            .Set("services.openssh.extraConfig", "Match Group sftponly\n  ChrootDirectory /home/%u\n  ForceCommand internal-sftp\n  AllowTcpForwarding no\n")
            .Set("services.openvpn.servers.office.config", "config /root/office.conf")
            .Set("services.transmission.enable", true)
            .Set("services.transmission.openRPCPort", true)
            .Set("services.transmission.settings.download-dir", "/home/media/downloads/")
            .Set("services.transmission.settings.rpc-bind-address", "0.0.0.0")
            .Set("services.transmission.settings.rpc-host-whitelist", "dl.example.org")
            .Set("services.transmission.settings.rpc-whitelist", "*")
            .Set("services.caddy.enable", true)
            .Set("services.caddy.virtualHosts.\"dl.example.org\".extraConfig", "basic_auth {\n  media {env.MEDIA_HASH}\n}\nreverse_proxy http://localhost:9091\n")
            .Set("systemd.tmpfiles.settings.nas_folders.\"/home/media/animations\".d.mode", "0770")
            .Set("systemd.tmpfiles.settings.download_folders.\"/home/media/docu\".d.mode", "0770")
            .Set("systemd.tmpfiles.settings.download_folders.\"/home/media/ebooks\".d.mode", "0770")
            .Set("systemd.tmpfiles.settings.download_folders.\"/home/media/movies\".d.mode", "0770")
            .Set("systemd.tmpfiles.settings.download_folders.\"/home/media/downloads\".d.mode", "0770")
            .Set("fileSystems.\"/home/media/animations\".device", "192.168.100.129:/data/animations")
            .Set("fileSystems.\"/home/media/animations\".fsType", "nfs")
            .Set("fileSystems.\"/home/media/docu\".device", "192.168.100.129:/data/docu")
            .Set("fileSystems.\"/home/media/docu\".fsType", "nfs")
            .Set("fileSystems.\"/home/media/ebooks\".device", "192.168.100.129:/data/ebooks")
            .Set("fileSystems.\"/home/media/ebooks\".fsType", "nfs")
            .Set("fileSystems.\"/home/media/movies\".device", "192.168.100.129:/data/movies")
            .Set("fileSystems.\"/home/media/movies\".fsType", "nfs")
            .Set("virtualisation.incus.enable", true);
    }
}
