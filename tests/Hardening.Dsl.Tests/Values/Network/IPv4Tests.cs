using System.Net;
using CsCheck;

namespace Hardening.Tests.Values.Network;

public sealed class IPv4AddressTests
{
    [Fact]
    public void Agrees_with_the_framework_on_every_address_in_plain_form() =>
        Gen.UInt.Sample(bits =>
        {
            var text = $"{bits >> 24}.{bits >> 16 & 255}.{bits >> 8 & 255}.{bits & 255}";
            Assert.Equal(text, IPv4Address.From(text).ToString());
            Assert.Equal(IPAddress.Parse(text).ToString(), IPv4Address.From(text).ToString());
            Assert.Equal(IPAddress.IsLoopback(IPAddress.Parse(text)), IPv4Address.From(text).IsLoopback);
        }, threads: 1);

    [Theory]
    [InlineData("10.0.0.1", true)]
    [InlineData("11.0.0.1", false)]
    [InlineData("172.15.255.255", false)]
    [InlineData("172.16.0.0", true)]
    [InlineData("172.31.255.255", true)]
    [InlineData("172.32.0.0", false)]
    [InlineData("192.168.255.255", true)]
    [InlineData("192.169.0.0", false)]
    public void Knows_private_addresses(string text, bool isPrivate) => Assert.Equal(isPrivate, IPv4Address.From(text).IsPrivate);

    [Fact]
    public void Knows_special_addresses()
    {
        Assert.True(IPv4Address.From("0.0.0.0").IsUnspecified);
        Assert.True(IPv4Address.From("127.255.0.1").IsLoopback);
        Assert.True(IPv4Address.From("169.254.0.1").IsLinkLocal);
        Assert.True(IPv4Address.From("224.0.0.251").IsMulticast);
        Assert.True(IPv4Address.From("239.255.255.255").IsMulticast);
        Assert.False(IPv4Address.From("240.0.0.0").IsMulticast);
        Assert.False(IPv4Address.From("128.0.0.1").IsLoopback);
    }

    [Theory]
    [InlineData("192.168.001.020", "\"192.168.001.020\" is not a valid IPv4 address: the leading zero in \"001\" is octal to some programs. Write numbers without leading zeros.")]
    [InlineData("192.168.1.256", "\"192.168.1.256\" is not a valid IPv4 address: \"256\" is above 255.")]
    [InlineData("192.168.1", "\"192.168.1\" is not a valid IPv4 address: expected four numbers from 0 to 255 with dots, such as \"192.168.1.20\".")]
    [InlineData("192.168.1.0x14", "\"192.168.1.0x14\" is not a valid IPv4 address: expected four numbers from 0 to 255 with dots, such as \"192.168.1.20\".")]
    [InlineData(" 192.168.1.20", "\" 192.168.1.20\" is not a valid IPv4 address: expected four numbers from 0 to 255 with dots, such as \"192.168.1.20\".")]
    [InlineData("192.168.1.20/24", "\"192.168.1.20/24\" has a prefix length, but an address is expected. Write \"192.168.1.20\".")]
    [InlineData("192.168.1.20:80", "\"192.168.1.20:80\" is not a valid IPv4 address: IPv4 has only dots, no colon and no port.")]
    [InlineData("1.2.3.٤", "\"1.2.3.٤\" is not a valid IPv4 address: expected four numbers from 0 to 255 with dots, such as \"192.168.1.20\".")]
    public void Refuses_the_rest(string text, string message) => Refused.With<string, IPv4Address>(message, text, IPv4Address.TryFrom, IPv4Address.From);
}

public sealed class IPv4CidrTests
{
    [Fact]
    public void Knows_its_network()
    {
        var cidr = IPv4Cidr.From("192.168.1.20/24");
        Assert.Equal("192.168.1.20", cidr.Address);
        Assert.Equal(24, cidr.PrefixLength);
        Assert.Equal(IPv4Network.From("192.168.1.0/24"), cidr.Network);
        Assert.Equal("192.168.1.255", cidr.Broadcast);
        Assert.True(cidr.Contains(IPv4Address.From("192.168.1.1")));
        Assert.False(cidr.Contains(IPv4Address.From("192.168.2.1")));
        Assert.False(cidr.IsNetwork);
        Assert.False(cidr.IsBroadcast);
    }

    [Theory]
    [InlineData("192.168.1.0/24", true, false)]
    [InlineData("192.168.1.255/24", false, true)]
    [InlineData("10.10.10.4/31", false, false)]
    [InlineData("10.10.10.5/31", false, false)]
    [InlineData("10.10.10.4/32", false, false)]
    [InlineData("0.0.0.0/0", true, false)]
    [InlineData("10.10.10.4/30", true, false)]
    [InlineData("10.10.10.7/30", false, true)]
    public void Tells_a_host_from_its_network_and_from_all_hosts(string text, bool isNetwork, bool isBroadcast)
    {
        Assert.Equal(isNetwork, IPv4Cidr.From(text).IsNetwork);
        Assert.Equal(isBroadcast, IPv4Cidr.From(text).IsBroadcast);
    }

    [Theory]
    [InlineData("192.168.1.20", "\"192.168.1.20\" has no prefix length. Write \"192.168.1.20/24\".")]
    [InlineData("192.168.1.20/33", "\"192.168.1.20/33\" has no valid prefix length: expected 0 to 32. Write \"192.168.1.20/24\".")]
    [InlineData("192.168.1.20/024", "\"192.168.1.20/024\" has no valid prefix length: expected 0 to 32. Write \"192.168.1.20/24\".")]
    [InlineData("192.168.1.20/", "\"192.168.1.20/\" has no valid prefix length: expected 0 to 32. Write \"192.168.1.20/24\".")]
    [InlineData("192.168.1.20/255.255.0.0", "\"192.168.1.20/255.255.0.0\" has no valid prefix length: expected 0 to 32. Write \"192.168.1.20/16\".")]
    [InlineData("192.168.1/24", "\"192.168.1\" is not a valid IPv4 address: expected four numbers from 0 to 255 with dots, such as \"192.168.1.20\".")]
    public void Refuses_the_rest(string text, string message) => Refused.With<string, IPv4Cidr>(message, text, IPv4Cidr.TryFrom, IPv4Cidr.From);
}

public sealed class IPv4NetworkTests
{
    [Fact]
    public void Agrees_with_the_framework_on_what_lies_in_it() =>
        Gen.Select(Gen.UInt, Gen.UInt, Gen.Int[0, 32]).Sample((network, other, length) =>
        {
            var mask = length == 0 ? 0 : uint.MaxValue << (32 - length);
            var text = $"{Dotted(network & mask)}/{length}";
            var near = (network & mask) | (other & ~mask);
            foreach (var address in new[] { other, near })
                Assert.Equal(IPNetwork.Parse(text).Contains(IPAddress.Parse(Dotted(address))), IPv4Network.From(text).Contains(IPv4Address.From(Dotted(address))));
        }, threads: 1);

    [Fact]
    public void Hands_out_its_addresses_by_number()
    {
        var network = IPv4Network.From("10.10.10.0/30");
        Assert.Equal(4, network.Count);
        Assert.Equal("10.10.10.0", network.At(0));
        Assert.Equal("10.10.10.3", network.At(3));
        Assert.Equal("10.10.10.0/30 has no address number 4: it has 4. Use a larger network.", Assert.Throws<SettingException>(() => network.At(4)).Message);
        Assert.Throws<SettingException>(() => network.At(-1));
        Assert.Equal(4294967296, IPv4Network.From("0.0.0.0/0").Count);
        Assert.Equal("255.255.255.255", IPv4Network.From("0.0.0.0/0").At(4294967295));
    }

    [Theory]
    [InlineData("10.0.0.0/8", "10.1.0.0/16", true, true)]
    [InlineData("10.1.0.0/16", "10.0.0.0/8", false, true)]
    [InlineData("10.1.0.0/16", "10.2.0.0/16", false, false)]
    [InlineData("10.1.0.0/16", "10.1.0.0/16", true, true)]
    public void Knows_what_it_shares_with_another(string one, string other, bool contains, bool overlaps)
    {
        Assert.Equal(contains, IPv4Network.From(one).Contains(IPv4Network.From(other)));
        Assert.Equal(overlaps, IPv4Network.From(one).Overlaps(IPv4Network.From(other)));
    }

    [Theory]
    [InlineData("192.168.1.20/24", "\"192.168.1.20/24\" is one host, but a network is expected. Write \"192.168.1.0/24\", or \"192.168.1.20/32\" for that host alone.")]
    [InlineData("192.168.1.0", "\"192.168.1.0\" has no prefix length. Write \"192.168.1.0/24\".")]
    public void Refuses_the_rest(string text, string message) => Refused.With<string, IPv4Network>(message, text, IPv4Network.TryFrom, IPv4Network.From);

    private static string Dotted(uint bits) => $"{bits >> 24}.{bits >> 16 & 255}.{bits >> 8 & 255}.{bits & 255}";
}
