using System.Net;
using CsCheck;

namespace Hardening.Tests.Values.Network;

public sealed class IPv6AddressTests
{
    [Theory]
    [InlineData("2001:0DB8:0000:0000:0001:0000:0000:0001", "2001:db8::1:0:0:1")]
    [InlineData("2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1")]
    [InlineData("0:0:0:0:0:0:0:0", "::")]
    [InlineData("0:0:0:0:0:0:0:1", "::1")]
    [InlineData("1:0:0:0:0:0:0:0", "1::")]
    [InlineData("1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0")]
    [InlineData("::2:3:4:5:6:7:8", "0:2:3:4:5:6:7:8")]
    [InlineData("2001:0:0:1:0:0:0:1", "2001:0:0:1::1")]
    [InlineData("::FFFF:C0A8:0114", "::ffff:192.168.1.20")]
    [InlineData("::ffff:192.168.1.20", "::ffff:192.168.1.20")]
    [InlineData("64:ff9b::192.0.2.33", "64:ff9b::c000:221")]
    [InlineData("1:2:3:4:5:6:1.2.3.4", "1:2:3:4:5:6:102:304")]
    [InlineData("fe80::", "fe80::")]
    public void Is_written_in_the_form_of_RFC_5952(string text, string canonical)
    {
        Assert.Equal(canonical, IPv6Address.From(text).ToString());
        Assert.Equal(IPv6Address.From(canonical), IPv6Address.From(text));
        Assert.Equal(IPAddress.Parse(text), IPAddress.Parse(canonical));
    }

    [Fact]
    public void Agrees_with_the_framework_on_every_address() =>
        Gen.Frequency((3, Gen.Const((ushort)0)), (1, Gen.UShort), (1, Gen.UShort[0, 20])).Array[8].Sample(groups =>
        {
            // The framework writes the deprecated ::a.b.c.d and the ISATAP form with an IPv4 tail; RFC 5952 does not ask for it.
            if (groups[..6].All(group => group == 0) || groups[5] == 0x5EFE)
                return;
            var text = string.Join(':', groups.Select(group => group.ToString("X4")));
            Assert.Equal(IPAddress.Parse(text).ToString(), IPv6Address.From(text).ToString());
        }, threads: 1);

    [Fact]
    public void Takes_nothing_that_the_framework_refuses() =>
        Texts.Like(Examples.Of(typeof(IPv6Address))).Sample(text =>
        {
            if (IPv6Address.TryFrom(text, out var address, out _))
                Assert.Equal(IPAddress.Parse(text), IPAddress.Parse(address));
            else if (IPAddress.TryParse(text, out var theirs) && theirs.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6)
                Assert.Matches(@"[%\[/]|\.0\d", text);
        }, threads: 1);

    [Fact]
    public void Knows_special_addresses()
    {
        Assert.True(IPv6Address.From("::1").IsLoopback);
        Assert.True(IPv6Address.From("::").IsUnspecified);
        Assert.True(IPv6Address.From("fe80::1").IsLinkLocal);
        Assert.True(IPv6Address.From("febf::1").IsLinkLocal);
        Assert.False(IPv6Address.From("fec0::1").IsLinkLocal);
        Assert.True(IPv6Address.From("fd12::1").IsUniqueLocal);
        Assert.False(IPv6Address.From("fe00::1").IsUniqueLocal);
        Assert.True(IPv6Address.From("ff02::1").IsMulticast);
    }

    [Theory]
    [InlineData("fe80::1%eth0", "\"fe80::1%eth0\" is not a valid IPv6 address: a zone after '%' names an interface of one machine. Leave it out.")]
    [InlineData("fd00", "\"fd00\" is not a valid IPv6 address: expected groups of hexadecimal digits with colons, such as \"fd00::20\".")]
    [InlineData("1::2::3", "\"1::2::3\" is not a valid IPv6 address: \"::\" is only allowed once.")]
    [InlineData(":::", "\":::\" is not a valid IPv6 address: group \"\" is not one to four hexadecimal digits.")]
    [InlineData("1:2:3:4:5:6:7", "\"1:2:3:4:5:6:7\" is not a valid IPv6 address: it has 7 groups. Write eight, or shorten zeros to \"::\".")]
    [InlineData("1:2:3:4:5:6:7:8:9", "\"1:2:3:4:5:6:7:8:9\" is not a valid IPv6 address: it has 9 groups. Write eight, or shorten zeros to \"::\".")]
    [InlineData("1:2:3:4::5:6:7:8", "\"1:2:3:4::5:6:7:8\" is not a valid IPv6 address: \"::\" replaces at least one group of zeros, and there are eight groups without it.")]
    [InlineData("fd00::12345", "\"fd00::12345\" is not a valid IPv6 address: group \"12345\" is not one to four hexadecimal digits.")]
    [InlineData("fd00::g", "\"fd00::g\" is not a valid IPv6 address: group \"g\" is not one to four hexadecimal digits.")]
    [InlineData("::1.2.3.4:1", "\"::1.2.3.4:1\" is not a valid IPv6 address: group \"1.2.3.4\" is not one to four hexadecimal digits.")]
    [InlineData("[::1]", "\"[::1]\" is not a valid IPv6 address: group \"[\" is not one to four hexadecimal digits.")]
    [InlineData("fd00::20/64", "\"fd00::20/64\" has a prefix length, but an address is expected. Write \"fd00::20\".")]
    public void Refuses_the_rest(string text, string message) => Refused.With<string, IPv6Address>(message, text, IPv6Address.TryFrom, IPv6Address.From);
}

public sealed class IPv6CidrTests
{
    [Theory]
    [InlineData("fd00::20/64", "fd00::/64", false)]
    [InlineData("fd00::/64", "fd00::/64", true)]
    [InlineData("2001:db8:ffff::1/33", "2001:db8:8000::/33", false)]
    [InlineData("fd00::ffff:1/112", "fd00::ffff:0/112", false)]
    [InlineData("fd00::20/128", "fd00::20/128", false)]
    [InlineData("::/0", "::/0", true)]
    public void Knows_its_network(string text, string network, bool isNetwork)
    {
        var cidr = IPv6Cidr.From(text);
        Assert.Equal(IPv6Cidr.From(network), cidr.Network);
        Assert.Equal(isNetwork, cidr.IsNetwork);
        Assert.True(cidr.Contains(cidr.Address));
    }

    [Fact]
    public void Agrees_with_the_framework_on_what_lies_in_it() =>
        Gen.Select(Gen.ULong, Gen.ULong, Gen.Int[0, 127], Gen.Int[0, 128]).Sample((high, low, flipped, length) =>
        {
            var address = new IPv6Address(high, low);
            var other = flipped < 64 ? new IPv6Address(high ^ (1UL << (63 - flipped)), low) : new IPv6Address(high, low ^ (1UL << (127 - flipped)));
            Assert.Equal(flipped >= length, IPv6Cidr.From($"{address}/{length}").Contains(other));
            Assert.True(IPNetwork.TryParse(IPv6Cidr.From($"{address}/{length}").Network, out _));
        }, threads: 1);

    [Theory]
    [InlineData("fd00::20", "\"fd00::20\" has no prefix length. Write \"fd00::20/64\".")]
    [InlineData("fd00::20/129", "\"fd00::20/129\" has no valid prefix length: expected 0 to 128. Write \"fd00::20/64\".")]
    [InlineData("fd00::20/-1", "\"fd00::20/-1\" has no valid prefix length: expected 0 to 128. Write \"fd00::20/64\".")]
    [InlineData("fd00/64", "\"fd00\" is not a valid IPv6 address: expected groups of hexadecimal digits with colons, such as \"fd00::20\".")]
    public void Refuses_the_rest(string text, string message) => Refused.With<string, IPv6Cidr>(message, text, IPv6Cidr.TryFrom, IPv6Cidr.From);
}

public sealed class IpAddressTests
{
    [Fact]
    public void Is_of_one_version()
    {
        Assert.Equal(IPv4Address.From("127.0.0.1"), IpAddress.From("127.0.0.1").V4);
        Assert.Null(IpAddress.From("127.0.0.1").V6);
        Assert.Equal(IPv6Address.From("::1"), IpAddress.From("0::1").V6);
        Assert.Null(IpAddress.From("::1").V4);
        Assert.Equal("::1", IpAddress.From("0::1"));
        Assert.True(IpAddress.From("127.0.0.1").IsLoopback);
        Assert.True(IpAddress.From("::1").IsLoopback);
        Assert.True(IpAddress.From("0.0.0.0").IsUnspecified);
        Assert.False(IpAddress.From("fd00::1").IsUnspecified);
    }

    [Theory]
    [InlineData("1.2.3", "\"1.2.3\" is not a valid IPv4 address: expected four numbers from 0 to 255 with dots, such as \"192.168.1.20\".")]
    [InlineData("1.2.3.4:53", "\"1.2.3.4:53\" is not a valid IPv4 address: IPv4 has only dots, no colon and no port.")]
    [InlineData("fd00::x", "\"fd00::x\" is not a valid IPv6 address: group \"x\" is not one to four hexadecimal digits.")]
    public void Refuses_the_rest(string text, string message) => Refused.With<string, IpAddress>(message, text, IpAddress.TryFrom, IpAddress.From);
}
