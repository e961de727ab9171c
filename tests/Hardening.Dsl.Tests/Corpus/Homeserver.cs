namespace Hardening.Tests.Corpus;

/// <summary>A machine at home with a name server, a Git forge, music, a game server, monitoring and network shares.</summary>
internal sealed class Homeserver : CorpusHost
{
    public override IReadOnlyList<string> ByFacet =>
    [
        "networking.hostName", "boot.loader.systemd-boot.enable", "boot.loader.efi.canTouchEfiVariables",
        "boot.initrd.availableKernelModules", "boot.kernelModules",
        "fileSystems.\"/\".device", "fileSystems.\"/\".fsType", "fileSystems.\"/boot\".device", "fileSystems.\"/boot\".fsType", "fileSystems.\"/boot\".options",
        "nixpkgs.hostPlatform", "networking.useDHCP", "networking.interfaces.enp0s25.ipv4.addresses", "networking.defaultGateway", "networking.nameservers",
        "networking.firewall.enable", "networking.firewall.allowedTCPPorts", "networking.firewall.allowedUDPPorts",
        "services.openssh.enable", "users.users.admin.isNormalUser", "users.users.admin.description", "users.users.admin.extraGroups", "time.timeZone",
    ];

    public override int ByPath => 55;

    public override void Describe(Fleet fleet)
    {
        var host = fleet.Server("homeserver");
        host.Architecture(Architecture.X64);
        host.Boot.SystemdBoot().LoadEarly("xhci_pci", "ehci_pci", "ahci", "usb_storage", "sd_mod", "rtsx_pci_sdmmc");
        host.Kernel.Load("kvm-intel");
        host.Storage
            .Mount("/", "/dev/disk/by-uuid/00000000-0000-4000-8000-000000000001", FilesystemFormat.Ext4)
            .Mount("/boot", "/dev/disk/by-uuid/0000-0001", FilesystemFormat.Vfat, MountOption.Unlisted("fmask=0077"), MountOption.Unlisted("dmask=0077"));
        host.Network
            .DisableDhcp()
            .Interface("enp0s25", static nic => nic.Address("192.168.0.10/24").Gateway("192.168.0.1"))
            .NameServers("1.1.1.1");
        host.Firewall
            .Enable()
            .AllowTcp(22, 53, 67, 111, 333, 2049, 3000, 4000, 4001, 4002, 4533, 8082, 20048)
            .AllowUdp(22, 53, 67, 111, 333, 2049, 4000, 4001, 4002, 4533, 8082, 20048);
        host.Ssh.Enable();
        host.Users.Add("admin", static user => user.Wheel().Groups("networkmanager").Description("System Administrator"));
        host.Time.Zone("Europe/Belgrade");
        host.Nixos
            .Set("system.stateVersion", "25.05")
            .Set("boot.initrd.kernelModules", NixValue.List())
            .Set("boot.extraModulePackages", NixValue.List())
            .Set("swapDevices", NixValue.List(new NixAttributes { ["device"] = "/dev/disk/by-uuid/00000000-0000-4000-8000-000000000002" }))
            .Default("hardware.cpu.intel.updateMicrocode", NixValue.Raw("config.hardware.enableRedistributableFirmware"))
            .Default("hardware.enableRedistributableFirmware", true)
            .Set("networking.interfaces.enp0s25.useDHCP", false)
            .Set("nixpkgs.config.allowUnfree", true)
            .Set("i18n.defaultLocale", "en_US.UTF-8")
            .Set("services.xserver.xkb.layout", "us")
            .Set("services.xserver.xkb.variant", "")
            .SetList("nix.settings.experimental-features", "nix-command", "flakes")
            .Set("users.users.admin.packages", NixValue.List())
            .Set("users.users.admin.openssh.authorizedKeys.keyFiles", NixValue.List(NixValue.Path("./keys/admin.pub")))
            .Set("environment.systemPackages", NixValue.List(NixValue.Package("neovim"), NixValue.Package("git")));
        host.Nixos
            .Set("services.tailscale.enable", true)
            .Set("services.forgejo.enable", true)
            .Set("services.forgejo.settings.DEFAULT.APP_NAME", "the repo")
            .Set("services.forgejo.settings.service.DISABLE_REGISTRATION", false)
            .Set("services.forgejo.settings.service.ENABLE_CAPTCHA", true)
            .Set("services.navidrome.enable", true)
            .Set("services.navidrome.settings.MusicFolder", "/home/admin/Music")
            .Set("services.navidrome.settings.Port", 4533)
            .Set("services.navidrome.settings.Address", "0.0.0.0")
            .Force("systemd.services.navidrome.serviceConfig.ProtectHome", false)
            .Set("services.homepage-dashboard.enable", true)
            .Set("services.homepage-dashboard.settings.title", "Homepage")
            .Set("services.homepage-dashboard.settings.description", "What runs at home")
            .Set("services.uptime-kuma.enable", true)
            .Set("services.uptime-kuma.settings.HOST", "0.0.0.0")
            .Set("services.uptime-kuma.settings.PORT", "2000");
        host.Nixos
            .Declare("services.pihole-web", "anything")
            .Declare("services.pihole-ftl", "anything")
            .Set("services.pihole-web.enable", true)
            .SetList("services.pihole-web.ports", "333")
            .Set("services.pihole-ftl.enable", true)
            .Set("services.pihole-ftl.openFirewallDNS", true)
            .Set("services.pihole-ftl.openFirewallDHCP", true)
            .Set("services.pihole-ftl.settings.dhcp.active", true)
            .Set("services.pihole-ftl.settings.dhcp.start", "192.168.0.20")
            .Set("services.pihole-ftl.settings.dhcp.end", "192.168.0.100")
            .Set("services.pihole-ftl.settings.dhcp.leasetime", "1w")
            .Set("services.pihole-ftl.settings.dhcp.netmask", "255.255.255.0")
            .SetList("services.pihole-ftl.settings.dns.upstreams", "1.1.1.1")
            .Set("services.pihole-ftl.lists", NixValue.List(new NixAttributes
            {
                ["url"] = "https://lists.example.org/pro.txt",
                ["type"] = "block",
                ["enabled"] = true,
                ["description"] = "Block list",
            }));
        host.Nixos
            .Set("services.nfs.server.enable", true)
            .Set("services.nfs.server.exports", "/shares/music 192.168.0.0/24(rw,sync,no_subtree_check,all_squash,anonuid=1002,anongid=991,insecure,fsid=1)\n")
            .Set("services.nfs.server.lockdPort", 4001)
            .Set("services.nfs.server.mountdPort", 4002)
            .Set("services.nfs.server.statdPort", 4000)
            .Set("services.nfs.server.extraNfsdConfig", "");
        host.Nixos
            .Set("services.minecraft-server.enable", true)
            .Set("services.minecraft-server.eula", true)
            .Set("services.minecraft-server.openFirewall", true)
            .Set("services.minecraft-server.jvmOpts", "-Xmx6G -Xms3G")
            .Set("services.minecraft-server.serverProperties.difficulty", 3)
            .Set("services.minecraft-server.serverProperties.gamemode", 0);
    }
}
