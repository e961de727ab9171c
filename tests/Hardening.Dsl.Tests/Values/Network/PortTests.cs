namespace Hardening.Tests.Values.Network;

public sealed class PortTests
{
    [Theory]
    [InlineData(1, true)]
    [InlineData(1023, true)]
    [InlineData(1024, false)]
    [InlineData(65535, false)]
    public void Takes_1_to_65535(int number, bool isPrivileged)
    {
        var port = Port.From(number);
        Assert.Equal(number, port.Number);
        Assert.Equal(number, (int)port);
        Assert.Equal(isPrivileged, port.IsPrivileged);
        Assert.Equal(Port.From(number), port);
    }

    [Theory]
    [InlineData(0, "0 is not a valid port: expected 1-65535.")]
    [InlineData(70000, "70000 is not a valid port: expected 1-65535.")]
    [InlineData(-1, "-1 is not a valid port: expected 1-65535.")]
    [InlineData(int.MinValue, "-2147483648 is not a valid port: expected 1-65535.")]
    public void Refuses_the_rest(int number, string message) => Refused.With<int, Port>(message, number, Port.TryFrom, Port.From);

    [Fact]
    public void Names_the_parameter() => Assert.Equal("number", Assert.Throws<SettingException>(() => Port.From(0)).Parameter);
}

public sealed class PortRangeTests
{
    [Fact]
    public void Is_written_as_text_or_as_two_ends()
    {
        var range = PortRange.From(8000, 8010);
        Assert.Equal(PortRange.From("8000-8010"), range);
        Assert.Equal("8000-8010", range);
        Assert.Equal(11, range.Count);
        Assert.True(range.Contains(Port.From(8010)));
        Assert.False(range.Contains(Port.From(8011)));
        Assert.False(range.Contains(Port.From(7999)));
    }

    [Fact]
    public void May_be_one_port() => Assert.Equal(1, PortRange.From(22, 22).Count);

    [Theory]
    [InlineData("8010-8000", "The port range 8010-8000 is reversed. Write 8000-8010.")]
    [InlineData("0-10", "0 is not a valid port: expected 1-65535.")]
    [InlineData("1-65536", "65536 is not a valid port: expected 1-65535.")]
    [InlineData("8000:8010", "\"8000:8010\" is not a valid port range: expected two ports with a hyphen, such as \"8000-8010\".")]
    [InlineData("8000", "\"8000\" is not a valid port range: expected two ports with a hyphen, such as \"8000-8010\".")]
    [InlineData("08000-8010", "\"08000-8010\" is not a valid port range: expected two ports with a hyphen, such as \"8000-8010\".")]
    public void Refuses_the_rest(string text, string message) => Refused.With<string, PortRange>(message, text, PortRange.TryFrom, PortRange.From);

    [Theory]
    [InlineData(0, 10, "first")]
    [InlineData(10, 0, "last")]
    [InlineData(10, 9, "last")]
    public void Names_the_end_that_is_wrong(int first, int last, string parameter) =>
        Assert.Equal(parameter, Assert.Throws<SettingException>(() => PortRange.From(first, last)).Parameter);
}
