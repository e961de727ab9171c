namespace Hardening.Tests.Corpus;

/// <summary>A rented server that is installed over the network and updates itself; nothing runs on it yet but SSH.</summary>
internal sealed class CloudServer : CorpusHost
{
    public override IReadOnlyList<string> ByFacet =>
    [
        "networking.hostName", "boot.initrd.availableKernelModules", "nixpkgs.hostPlatform", "networking.useDHCP",
        "disko.devices.disk.main.type", "disko.devices.disk.main.device", "disko.devices.disk.main.content.type",
        "disko.devices.disk.main.content.partitions.ESP.size", "disko.devices.disk.main.content.partitions.ESP.type",
        "disko.devices.disk.main.content.partitions.ESP.content.type", "disko.devices.disk.main.content.partitions.ESP.content.format",
        "disko.devices.disk.main.content.partitions.ESP.content.mountpoint", "disko.devices.disk.main.content.partitions.ESP.content.mountOptions",
        "disko.devices.disk.main.content.partitions.root.size", "disko.devices.disk.main.content.partitions.root.content.type",
        "disko.devices.disk.main.content.partitions.root.content.format", "disko.devices.disk.main.content.partitions.root.content.mountpoint",
        "services.openssh.enable", "services.openssh.settings.PasswordAuthentication", "services.openssh.settings.PermitRootLogin",
        "networking.firewall.enable", "networking.firewall.allowedTCPPorts",
        "users.users.admin.isNormalUser", "users.users.admin.extraGroups", "users.users.admin.openssh.authorizedKeys.keys", "security.sudo.wheelNeedsPassword",
        "services.journald.extraConfig", "system.autoUpgrade.enable", "system.autoUpgrade.dates", "system.autoUpgrade.flake", "time.timeZone",
        "sops.secrets.test_secret", "sops.defaultSopsFile",
    ];

    public override int ByPath => 33;

    public override void Describe(Fleet fleet)
    {
        var host = fleet.Server("server-x86");
        host.Architecture(Architecture.X64);
        host.Boot.LoadEarly("ata_piix", "uhci_hcd", "virtio_pci", "virtio_scsi", "sd_mod", "sr_mod");
        host.Storage.Disk("main", "/dev/sda", static disk => disk.Boot("512M").Ext4("/"));
        host.Network.EnableDhcp();
        host.Ssh.PasswordAuthentication(false).PermitRootLogin(RootLogin.ProhibitPassword);
        host.Firewall.Enable().AllowTcp(22, 80, 443);
        host.Users.Add("admin", static user => user.Wheel().AuthorizedKey(PublicKeys.Admin));
        host.Security.SudoWithoutPassword(because: "the account has no password");
        host.Systemd.Journal(static journal => journal.MaxSize("500M").KeepFor(TimeSpan.FromDays(30)));
        host.Updates.Automatic("github:example/self-hosted", "04:00");
        host.Time.Zone("Europe/Berlin");
        host.Secrets.Backend(SecretBackend.Sops).Add("test_secret");
        host.Nixos
            .Set("system.stateVersion", "24.11")
            .Default("boot.loader.grub.enable", true)
            .Default("boot.loader.grub.device", "/dev/sda")
            .Set("boot.initrd.kernelModules", NixValue.List())
            .Set("boot.kernelModules", NixValue.List())
            .Set("boot.extraModulePackages", NixValue.List())
            .Set("disko.devices.disk.main.content.partitions.bios.size", "1M")
            .Set("disko.devices.disk.main.content.partitions.bios.type", "EF02")
            .Default("fileSystems.\"/\".device", "/dev/disk/by-label/nixos")
            .Default("fileSystems.\"/\".fsType", "ext4")
            .Set("swapDevices", NixValue.List())
            .Set("i18n.defaultLocale", "en_US.UTF-8")
            .Set("environment.systemPackages", NixValue.List(
                NixValue.Package("vim"), NixValue.Package("nano"), NixValue.Package("htop"), NixValue.Package("iotop"), NixValue.Package("ncdu"), NixValue.Package("tree"), NixValue.Package("curl"),
                NixValue.Package("wget"), NixValue.Package("dnsutils"), NixValue.Package("inetutils"), NixValue.Package("git"), NixValue.Package("tmux"), NixValue.Package("screen")))
            .Set("nix.gc.automatic", true)
            .Set("nix.gc.dates", "weekly")
            .Set("nix.gc.options", "--delete-older-than 30d")
            .SetList("nix.settings.experimental-features", "nix-command", "flakes")
            .Set("nix.settings.auto-optimise-store", true)
            .SetList("nix.settings.trusted-users", "root", "@wheel")
            .Set("security.sudo.enable", true)
            .Set("security.auditd.enable", true)
            .Set("security.audit.enable", true)
            .SetList("security.audit.rules", "-a exit,always -F arch=b64 -S execve")
            .Set("system.autoUpgrade.allowReboot", false)
            .Default("services.timesyncd.enable", true)
            .Set("documentation.enable", true)
            .Set("documentation.man.enable", true)
            .Set("programs.bash.completion.enable", true)
            .Set("programs.bash.shellAliases.ll", "ls -la")
            .Set("programs.bash.shellAliases.gc", "sudo nix-collect-garbage -d")
            .Default("sops.age.keyFile", "/var/lib/sops-nix/key.txt")
            .Set("sops.age.generateKey", false)
            .SetList("systemd.tmpfiles.rules", "d /var/lib/sops-nix 0700 root root -");
    }
}
