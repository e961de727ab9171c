namespace Hardening.Tests.Values;

/// <summary>Texts that each value type takes: the first is its most usual one.</summary>
internal static class Examples
{
    private static readonly Dictionary<Type, string[]> Texts = new()
    {
        [typeof(PortRange)] = ["8000-8010", "1-65535", "22-22"],
        [typeof(IPv4Address)] = ["192.168.1.20", "0.0.0.0", "255.255.255.255", "127.0.0.1"],
        [typeof(IPv4Cidr)] = ["192.168.1.20/24", "10.0.0.0/8", "0.0.0.0/0", "10.10.10.4/31", "1.2.3.4/32"],
        [typeof(IPv4Network)] = ["192.168.1.0/24", "10.0.0.0/8", "0.0.0.0/0", "1.2.3.4/32"],
        [typeof(IPv6Address)] = ["fd00::20", "::", "::1", "2001:DB8:0:0:1:0:0:1", "::ffff:192.168.1.20", "1:2:3:4:5:6:7:8", "64:ff9b::1.2.3.4"],
        [typeof(IPv6Cidr)] = ["fd00::20/64", "::/0", "2001:db8::/32", "fe80::1/128"],
        [typeof(IpAddress)] = ["192.168.1.20", "fd00::20", "::ffff:1.2.3.4"],
        [typeof(MacAddress)] = ["52:54:00:12:34:56", "AA:BB:CC:DD:EE:FF"],
        [typeof(InterfaceName)] = ["enp1s0", "br-lan", "eth0.100", "ve-vaultwarden"],
        [typeof(InterfacePattern)] = ["ve-*", "enp1s0", "w*"],
        [typeof(HostName)] = ["homelab", "web-1", "a"],
        [typeof(DomainName)] = ["example.org", "lan", "Cloud.Example.ORG", "xn--mnchen-3ya.example", "1.168.192.in-addr.arpa"],
        [typeof(ContainerName)] = ["vaultwarden", "web-1", "a"],
        [typeof(ContainerCapability)] = ["CAP_NET_ADMIN", "CAP_SYS_CHROOT"],
        [typeof(OidcClientId)] = ["immich", "a.b_c~d-1"],
        [typeof(EmailAddress)] = ["admin@example.org", "a.b+c@mail.example.org"],
        [typeof(HttpsAddress)] = ["https://example.org/list.txt", "https://dns.example.org:8443/dns-query?a=b", "https://a.example"],
        [typeof(UserName)] = ["admin", "_nscd", "a-b_c9"],
        [typeof(GroupName)] = ["wheel", "_ssh", "keys"],
        [typeof(SshPublicKey)] =
        [
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFH6rQOWN6u6SaJ1KiKtBJoP0GRzznGRxv6Q9ge19mO9 admin@notebook",
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFH6rQOWN6u6SaJ1KiKtBJoP0GRzznGRxv6Q9ge19mO9",
            "ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBBH1TaOwkvQ4h5ohPxRxUUYlvG1cqOimg9ClqehCOjvdlgIpKiAG7v4aScOl2qutSBiuGbtF6Q+yBnPt/iqRAxU= admin@notebook",
        ],
        [typeof(FileMode)] = ["0440", "640", "4755", "0000"],
        [typeof(AbsolutePath)] = ["/persist/etc/ssh", "/", "/nix/store/abc", "/home/admin/My Files/größe"],
        [typeof(RelativePath)] = ["./hardware-configuration.nix", "./hosts/server+1/disk_a.nix", "./.hidden/a"],
        [typeof(HostId)] = ["4f6a1c2e", "00000001"],
        [typeof(CryptOption)] = ["tpm2-device=auto", "tpm2-pcrs=0+7", "fido2-device=/dev/hidraw0"],
        [typeof(UsbRule)] = ["allow id 1d6b:0002", "reject via-port \"1-2\"", "block"],
        [typeof(Size)] = ["512M", "0", "4096", "1G", "512MiB", "7E"],
        [typeof(TimeSpanText)] = ["3h 30min", "5s", "1.5h", "infinity", "2 weeks", "300ms20s 5day", "0s", "1y 12month"],
        [typeof(OnCalendar)] =
        [
            "Mon..Fri 04:40", "weekly", "*-*-01 00:00:00", "Sat,Sun 08:00", "*:0/15", "*-*~07/1", "2030-01-31 12:00:00.5 UTC",
            "Mon,Wed..Fri *-1,4/3-1..7 22,23:30:00/20 Europe/Berlin", "daily UTC", "*:*:*", "05-03~02", "10-10..15 3:45",
        ],
        [typeof(IsoDate)] = ["2027-06-30", "2028-02-29"],
        [typeof(TimeZoneName)] = ["Europe/Berlin", "UTC", "America/Argentina/Buenos_Aires", "Etc/GMT+5"],
        [typeof(UnitName)] = ["nginx.service", "systemd-cryptsetup@crypted.service", "getty@.service", "dev-disk-by\\x2did.swap"],
        [typeof(FlakeReference)] =
        [
            "github:NixOS/nixpkgs/nixos-26.05", "nixpkgs", "path:/etc/nixos", "/etc/nixos", "git+ssh://git@example.org/hosts?ref=main",
            "https://example.org/hosts.tar.gz", "github:a/b?dir=x/y", "flake:nixpkgs/nixos-26.05",
            "github:NixOS/nixpkgs?rev=0123456789abcdef0123456789abcdef01234567",
        ],
        [typeof(ExcludePattern)] = ["**/node_modules", "/srv/cache", "*.tmp", "!/srv/cache/keep", "/home/*/.cache", "a[bc]?"],
        [typeof(AttributePath)] =
        [
            "services.openssh.settings.MaxAuthTries", "boot.kernel.sysctl.\"kernel.kptr_restrict\"", "a.\"\".\"in\".\"x\\\"y\\\\z\\n\"",
            "a.\"$\\${b}\"", "users.users.\"a b\".x'-y",
        ],
        [typeof(InputName)] = ["nix-mineral", "a", "Home_manager2"],
        [typeof(LocaleName)] = ["en_US.UTF-8", "C", "C.UTF-8", "de_DE.UTF-8@euro"],
    };

    public static IReadOnlyList<string> Of(Type type) => Texts[type];
}
