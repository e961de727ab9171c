namespace Hardening.Tests.Values.Network;

public sealed class MacAddressTests
{
    [Fact]
    public void Is_the_same_in_upper_and_lower_case()
    {
        Assert.Equal(MacAddress.From("aa:bb:cc:dd:ee:ff"), MacAddress.From("AA:BB:CC:DD:EE:FF"));
        Assert.Equal("aa:bb:cc:dd:ee:ff", MacAddress.From("AA:BB:CC:DD:EE:FF"));
    }

    [Theory]
    [InlineData("52:54:00:12:34:56", true)]
    [InlineData("00:1b:21:12:34:56", false)]
    public void Knows_who_chose_it(string text, bool isLocal) => Assert.Equal(isLocal, MacAddress.From(text).IsLocallyAdministered);

    [Theory]
    [InlineData("52-54-00-12-34-56", "\"52-54-00-12-34-56\" is not a valid MAC address: expected six pairs of hexadecimal digits with colons, such as \"52:54:00:12:34:56\".")]
    [InlineData("52:54:0:12:34:56", "\"52:54:0:12:34:56\" is not a valid MAC address: expected six pairs of hexadecimal digits with colons, such as \"52:54:00:12:34:56\".")]
    [InlineData("00:00:00:00:00:00", "\"00:00:00:00:00:00\" is not a valid MAC address: all zeros is not the address of a network card. Write the one that \"ip link\" shows.")]
    [InlineData("01:00:5e:00:00:fb", "\"01:00:5e:00:00:fb\" is not a valid MAC address: an odd first octet (01) is a multicast address. Write the one that \"ip link\" shows.")]
    [InlineData("ff:ff:ff:ff:ff:ff", "\"ff:ff:ff:ff:ff:ff\" is not a valid MAC address: an odd first octet (ff) is a multicast address. Write the one that \"ip link\" shows.")]
    public void Refuses_the_rest(string text, string message) => Refused.With<string, MacAddress>(message, text, MacAddress.TryFrom, MacAddress.From);
}

public sealed class InterfaceNameTests
{
    [Theory]
    [InlineData("enp1s0")]
    [InlineData("e")]
    [InlineData("eth0.100")]
    [InlineData("veth12345678901")]
    [InlineData("...")]
    [InlineData("0a")]
    public void Takes_names_of_the_kernel(string text) => Assert.Equal(text, InterfaceName.From(text));

    [Theory]
    [InlineData("veth123456789012", "\"veth123456789012\" is not a valid interface name: expected 1 to 15 characters, such as \"enp1s0\".")]
    [InlineData("a/b", "\"a/b\" is not a valid interface name: '/' is not allowed. Write it as \"ip link\" shows it.")]
    [InlineData("eth0:1", "\"eth0:1\" is not a valid interface name: ':' is not allowed. Write it as \"ip link\" shows it.")]
    [InlineData("eth 0", "\"eth 0\" is not a valid interface name: a space is not allowed. Write it as \"ip link\" shows it.")]
    [InlineData("ethé", "\"ethé\" is not a valid interface name: 'é' (U+00E9) is not allowed. Write it as \"ip link\" shows it.")]
    [InlineData("ve-+", "\"ve-+\" is not a valid interface name: '+' is a wildcard, but one interface is expected. Write its full name, as \"ip link\" shows it.")]
    [InlineData("..", "\"..\" is not a valid interface name: the word is reserved. Write the name that \"ip link\" shows.")]
    [InlineData("all", "\"all\" is not a valid interface name: the word is reserved. Write the name that \"ip link\" shows.")]
    [InlineData("12", "\"12\" is not a valid interface name: digits alone are an interface's index. Write the name that \"ip link\" shows.")]
    public void Refuses_the_rest(string text, string message) => Refused.With<string, InterfaceName>(message, text, InterfaceName.TryFrom, InterfaceName.From);
}

public sealed class InterfacePatternTests
{
    [Fact]
    public void Has_a_text_for_each_firewall()
    {
        var pattern = InterfacePattern.From("ve-*");
        Assert.True(pattern.IsWildcard);
        Assert.Equal("ve-*", pattern);
        Assert.Equal("ve-*", pattern.ForNftables);
        Assert.Equal("ve-+", pattern.ForIptables);
        Assert.Equal(pattern, InterfacePattern.FromIptables("ve-+"));
        Assert.True(pattern.Matches(InterfaceName.From("ve-vault")));
        Assert.False(pattern.Matches(InterfaceName.From("eth0")));
    }

    [Fact]
    public void May_be_one_name()
    {
        var pattern = InterfacePattern.From("eth0");
        Assert.False(pattern.IsWildcard);
        Assert.Equal(("eth0", "eth0"), (pattern.ForNftables, pattern.ForIptables));
        Assert.True(pattern.Matches(InterfaceName.From("eth0")));
        Assert.False(pattern.Matches(InterfaceName.From("eth01")));
        Assert.NotEqual(InterfacePattern.From("eth0*"), pattern);
        Assert.Equal(pattern, InterfacePattern.FromIptables("eth0"));
    }

    [Theory]
    [InlineData("ve-+", "\"ve-+\" is the wildcard of iptables, and matches nothing in nftables. Write \"ve-*\": the form for iptables follows from it.")]
    [InlineData("*", "\"*\" is not a valid interface pattern: expected 1 to 14 characters before \"*\", such as \"ve-*\".")]
    [InlineData("veth12345678901*", "\"veth12345678901*\" is not a valid interface pattern: expected 1 to 14 characters before \"*\", such as \"ve-*\".")]
    [InlineData("ve-*0", "\"ve-*0\" is not a valid interface pattern: \"*\" is only allowed at the end, such as \"ve-*\".")]
    [InlineData("v*-*", "\"v*-*\" is not a valid interface pattern: '*' is not allowed in an interface name. Write one such as \"ve-*\".")]
    [InlineData("v e*", "\"v e*\" is not a valid interface pattern: a space is not allowed in an interface name. Write one such as \"ve-*\".")]
    [InlineData("+", "\"+\" is not a valid interface name: '+' is a wildcard, but one interface is expected. Write its full name, as \"ip link\" shows it.")]
    public void Refuses_the_rest(string text, string message) => Refused.With<string, InterfacePattern>(message, text, InterfacePattern.TryFrom, InterfacePattern.From);

    [Fact]
    public void Keeps_the_words_of_the_two_firewalls_apart() =>
        Assert.Equal("\"ve-*\" has the wildcard of nftables; iptables uses \"+\".", Assert.Throws<SettingException>(() => InterfacePattern.FromIptables("ve-*")).Message);
}
