namespace Hardening.Tests.Values.Time;

public sealed class TimeZoneNameTests
{
    [Theory]
    [InlineData("Europe/Berlin")]
    [InlineData("UTC")]
    [InlineData("Etc/UTC")]
    [InlineData("America/Argentina/Buenos_Aires")]
    [InlineData("US/Pacific")]
    public void Takes_zones_and_their_older_names(string text) => Assert.Equal(text, TimeZoneName.From(text));

    [Fact]
    public void Takes_every_zone_that_the_host_lists()
    {
        var zones = File.ReadLines("/usr/share/zoneinfo/zone1970.tab").Where(line => line[0] != '#').Select(line => line.Split('\t')[2]).ToList();
        Assert.InRange(zones.Count, 250, 700);
        Assert.All(zones, zone => Assert.Equal(zone, TimeZoneName.From(zone)));
    }

    [Theory]
    [InlineData("europe/berlin", "\"europe/berlin\" is not a valid time zone: write \"Europe/Berlin\".")]
    [InlineData("Berlin", "\"Berlin\" is not a valid time zone: write \"Europe/Berlin\".")]
    [InlineData("America/New York", "\"America/New York\" is not a valid time zone: write \"America/New_York\".")]
    [InlineData("Europe/Berlin ", "\"Europe/Berlin \" is not a valid time zone: write \"Europe/Berlin\".")]
    [InlineData("CEST", "\"CEST\" is not a valid time zone: the IANA database (2025b) has none of that name. Write one such as \"Europe/Berlin\" or \"UTC\", as \"timedatectl list-timezones\" shows them.")]
    [InlineData("", "\"\" is not a valid time zone: the IANA database (2025b) has none of that name. Write one such as \"Europe/Berlin\" or \"UTC\", as \"timedatectl list-timezones\" shows them.")]
    public void Refuses_the_rest(string text, string message) => Refused.With<string, TimeZoneName>(message, text, TimeZoneName.TryFrom, TimeZoneName.From);
}
