namespace Hardening.Tests.Values.Network;

public sealed class HostNameTests
{
    [Theory]
    [InlineData("homelab")]
    [InlineData("a")]
    [InlineData("3com")]
    [InlineData("web-1")]
    public void Takes_a_label(string text) => Assert.Equal(text, HostName.From(text));

    [Fact]
    public void Has_at_most_63_characters()
    {
        Assert.Equal(63, HostName.From(new string('a', 63)).ToString().Length);
        Assert.False(HostName.TryFrom(new string('a', 64), out _, out var problem));
        Assert.EndsWith("(64 characters) is not a valid host name: it is longer than 63 characters.", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "\"\" is not a valid host name: it is empty. Write 1 to 63 letters, digits and hyphens.")]
    [InlineData("home_lab", "\"home_lab\" is not a valid host name: '_' is not allowed. Use letters a to z, digits and hyphens.")]
    [InlineData("home lab", "\"home lab\" is not a valid host name: a space is not allowed. Use letters a to z, digits and hyphens.")]
    [InlineData("wéb", "\"wéb\" is not a valid host name: 'é' (U+00E9) is not allowed. Use letters a to z, digits and hyphens.")]
    [InlineData("-web", "\"-web\" is not a valid host name: a hyphen is not allowed at its ends.")]
    [InlineData("web-", "\"web-\" is not a valid host name: a hyphen is not allowed at its ends.")]
    [InlineData("HomeLab", "\"HomeLab\" is not a valid host name: it has upper-case letters, and host names are compared case-sensitively. Write \"homelab\".")]
    [InlineData("web.example.org", "\"web.example.org\" is not a valid host name: it contains a domain. Write \"web\", and state the domain separately.")]
    [InlineData("2130706433", "\"2130706433\" is not a valid host name: digits alone can be read as an IP address. Write \"host2130706433\".")]
    public void Refuses_the_rest(string text, string message) => Refused.With<string, HostName>(message, text, HostName.TryFrom, HostName.From);
}

public sealed class DomainNameTests
{
    [Fact]
    public void Is_the_same_in_upper_and_lower_case()
    {
        Assert.Equal(DomainName.From("cloud.example.org"), DomainName.From("Cloud.Example.ORG"));
        Assert.Equal("cloud.example.org", DomainName.From("Cloud.Example.ORG"));
    }

    [Theory]
    [InlineData("cloud.example.org", true)]
    [InlineData("example.org", true)]
    [InlineData("notexample.org", false)]
    [InlineData("org", false)]
    public void Knows_what_lies_below_it(string text, bool within) =>
        Assert.Equal(within, DomainName.From(text).IsWithin(DomainName.From("example.org")));

    [Fact]
    public void Has_at_most_253_characters()
    {
        var longest = string.Join('.', Enumerable.Repeat(new string('a', 49), 5)) + ".aaa";
        Assert.Equal(253, DomainName.From(longest).ToString().Length);
        Assert.False(DomainName.TryFrom(longest + "a", out _, out _));
    }

    [Theory]
    [InlineData("example.org.", "\"example.org.\" is not a valid domain name: leave out the dot at its end.")]
    [InlineData("https://example.org", "\"https://example.org\" is not a valid domain name: it is a URL. Write the name between \"//\" and the next \"/\".")]
    [InlineData("a..b", "\"a..b\" is not a valid domain name: its part \"\" is not valid: it is empty. Write 1 to 63 letters, digits and hyphens.")]
    [InlineData("*.example.org", "\"*.example.org\" is not a valid domain name: its part \"*\" is not valid: '*' is not allowed. Use letters a to z, digits and hyphens.")]
    [InlineData("_dmarc.example.org", "\"_dmarc.example.org\" is not a valid domain name: its part \"_dmarc\" is not valid: '_' is not allowed. Use letters a to z, digits and hyphens.")]
    [InlineData("-a.example", "\"-a.example\" is not a valid domain name: its part \"-a\" is not valid: a hyphen is not allowed at its ends.")]
    [InlineData("münchen", "\"münchen\" is not a valid domain name: 'ü' (U+00FC) is not allowed. Use letters a to z, digits and hyphens.")]
    [InlineData("192.168.1.20", "\"192.168.1.20\" is not a valid domain name: its last part is a number, so it can be read as an IP address.")]
    [InlineData("", "\"\" is not a valid domain name: expected 1 to 253 characters, such as \"example.org\".")]
    public void Refuses_the_rest(string text, string message) => Refused.With<string, DomainName>(message, text, DomainName.TryFrom, DomainName.From);
}
