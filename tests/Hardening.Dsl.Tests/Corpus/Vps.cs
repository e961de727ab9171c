namespace Hardening.Tests.Corpus;

/// <summary>A virtual machine with a public address: mail, and a reverse proxy that reaches machines at home through WireGuard.</summary>
internal sealed class Vps : CorpusHost
{
    public override IReadOnlyList<string> ByFacet =>
    [
        "networking.hostName", "boot.initrd.availableKernelModules", "boot.loader.systemd-boot.enable", "nixpkgs.hostPlatform",
        "fileSystems.\"/\".device", "fileSystems.\"/\".fsType", "fileSystems.\"/boot\".device", "fileSystems.\"/boot\".fsType", "fileSystems.\"/boot\".options",
        "boot.kernel.sysctl.\"net.ipv4.ip_forward\"", "boot.kernel.sysctl.\"net.ipv6.conf.all.forwarding\"",
        "networking.firewall.enable", "networking.firewall.allowedTCPPorts", "networking.firewall.allowedUDPPorts",
        "networking.nat.enable", "networking.nat.externalInterface", "networking.nat.internalInterfaces",
        "users.users.admin.isNormalUser", "users.users.admin.extraGroups", "users.users.admin.openssh.authorizedKeys.keys",
        "services.openssh.enable", "services.openssh.settings.PasswordAuthentication", "services.openssh.settings.PermitRootLogin", "time.timeZone",
        "sops.secrets.wireguard-private-key", "sops.secrets.mail-info", "sops.secrets.mail-admin", "sops.defaultSopsFile", "sops.defaultSopsFormat",
    ];

    public override int ByPath => 44;

    public override void Describe(Fleet fleet)
    {
        var host = fleet.Server("vps");
        host.Architecture(Architecture.X64);
        host.Boot.SystemdBoot().LoadEarly("ata_piix", "uhci_hcd", "virtio_pci", "sr_mod", "virtio_blk");
        host.Storage
            .Mount("/", "/dev/disk/by-uuid/00000000-0000-4000-8000-000000000003", FilesystemFormat.Ext4)
            .Mount("/boot", "/dev/disk/by-uuid/0000-0003", FilesystemFormat.Vfat, MountOption.Unlisted("fmask=0077"), MountOption.Unlisted("dmask=0077"));
        host.Kernel.Sysctl("net.ipv4.ip_forward", "1").Sysctl("net.ipv6.conf.all.forwarding", "1");
        host.Network.Nat("ens3", "wg0");
        host.Firewall.Enable().AllowTcp(80, 443).AllowUdp(51820, 24454);
        host.Users.Add("admin", static user => user.Wheel().Groups("networkmanager").AuthorizedKey(PublicKeys.Admin));
        host.Ssh.PasswordAuthentication(false).PermitRootLogin(RootLogin.No);
        host.Time.Zone("Europe/Berlin");
        var secrets = host.Secrets.Backend(SecretBackend.Sops);
        secrets.Add("wireguard-private-key");
        secrets.Add("mail-info");
        secrets.Add("mail-admin");
        host.Nixos
            .Set("system.stateVersion", "24.05")
            .Set("boot.initrd.kernelModules", NixValue.List())
            .Set("boot.kernelModules", NixValue.List())
            .Set("boot.extraModulePackages", NixValue.List())
            .Set("swapDevices", NixValue.List(new NixAttributes { ["device"] = "/dev/disk/by-uuid/00000000-0000-4000-8000-000000000004" }))
            .Set("sops.age.keyFile", "/home/admin/.config/sops/age/keys.txt")
            .SetList("nix.settings.experimental-features", "nix-command", "flakes")
            .Set("nixpkgs.config.allowUnfree", true)
            .Set("networking.domain", "example.org")
            .Default("networking.useDHCP", true)
            .Set("networking.networkmanager.enable", true)
            .Set("networking.nat.enableIPv6", true)
            .Set("networking.wireguard.enable", true)
            .SetList("networking.wireguard.interfaces.wg0.ips", "10.100.0.1/24")
            .Set("networking.wireguard.interfaces.wg0.listenPort", 51820)
            .Set("networking.wireguard.interfaces.wg0.postSetup", NixValue.Raw("\"${pkgs.iptables}/bin/iptables -t nat -A POSTROUTING -s 10.100.0.0/24 -j MASQUERADE\""))
            .Set("networking.wireguard.interfaces.wg0.postShutdown", NixValue.Raw("\"${pkgs.iptables}/bin/iptables -t nat -D POSTROUTING -s 10.100.0.0/24 -j MASQUERADE\""))
            .Set("networking.wireguard.interfaces.wg0.privateKeyFile", NixValue.Raw("config.sops.secrets.wireguard-private-key.path"))
            .Set("networking.wireguard.interfaces.wg0.peers", NixValue.List(new NixAttributes
            {
                ["publicKey"] = "yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk=",
                ["allowedIPs"] = NixValue.List("10.100.0.2/32"),
            }))
            .Set("console.keyMap", "de")
            .Set("environment.systemPackages", NixValue.List(NixValue.Package("git"), NixValue.Package("vim"), NixValue.Package("wget"), NixValue.Package("wireguard-tools")))
            .Set("programs.git.enable", true)
            .Set("programs.git.config.init.defaultBranch", "main");
        host.Nixos
            .Set("services.nginx.enable", true)
            .Set("services.nginx.recommendedProxySettings", true)
            .Set("services.nginx.recommendedTlsSettings", true)
            .Set("services.nginx.virtualHosts.\"media.example.org\".forceSSL", true)
            .Set("services.nginx.virtualHosts.\"media.example.org\".enableACME", true)
            .Set("services.nginx.virtualHosts.\"media.example.org\".locations.\"/\".proxyPass", "http://10.100.0.2:32400")
            .Set("services.nginx.virtualHosts.\"media.example.org\".locations.\"/\".proxyWebsockets", true)
            .Set("services.nginx.virtualHosts.\"home.example.org\".forceSSL", true)
            .Set("services.nginx.virtualHosts.\"home.example.org\".enableACME", true)
            .Set("services.nginx.virtualHosts.\"home.example.org\".locations.\"/\".proxyPass", "http://10.100.0.2:8123")
            .Set("services.nginx.virtualHosts.\"home.example.org\".locations.\"/\".proxyWebsockets", true)
            .Set("security.acme.acceptTerms", true)
            .Set("security.acme.defaults.email", "admin@example.org");
        // The mail server is of a flake of its own.
        host.Nixos
            .Declare("mailserver", "anything")
            .Set("mailserver.enable", true)
            .Set("mailserver.fqdn", "mail.example.org")
            .SetList("mailserver.domains", "example.org", "example.net")
            .Set("mailserver.loginAccounts.\"info@example.org\".hashedPasswordFile", NixValue.Raw("config.sops.secrets.mail-info.path"))
            .SetList("mailserver.loginAccounts.\"info@example.org\".aliases", "postmaster@example.org", "abuse@example.org")
            .Set("mailserver.loginAccounts.\"admin@example.org\".hashedPasswordFile", NixValue.Raw("config.sops.secrets.mail-admin.path"))
            .SetList("mailserver.loginAccounts.\"admin@example.org\".aliasesRegexp", "/^admin\\..*@example\\.org$/")
            .Set("mailserver.certificateScheme", "acme-nginx");
    }
}
