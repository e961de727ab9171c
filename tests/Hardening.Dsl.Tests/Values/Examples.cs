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
        [typeof(UserName)] = ["admin", "_nscd", "a-b_c9"],
        [typeof(GroupName)] = ["wheel", "_ssh", "keys"],
        [typeof(SshPublicKey)] =
        [
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFH6rQOWN6u6SaJ1KiKtBJoP0GRzznGRxv6Q9ge19mO9 admin@notebook",
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFH6rQOWN6u6SaJ1KiKtBJoP0GRzznGRxv6Q9ge19mO9",
            Hardening.Tests.Values.Users.SshPublicKeyTests.P256,
        ],
    };

    public static IReadOnlyList<string> Of(Type type) => Texts[type];
}
