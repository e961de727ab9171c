namespace Hardening.Tests.Values.Time;

public sealed class SizeLimitTests
{
    [Theory]
    [InlineData("0", "\"0\" is not possible: expected 16M or more.")]
    [InlineData("512", "\"512\" is not possible: expected 16M or more. A number alone counts bytes: write \"512M\".")]
    [InlineData("1M", "\"1M\" is not possible: expected 16M or more.")]
    public void A_container_needs_memory_to_start(string size, string problem) =>
        Assert.Equal(problem, Assert.Throws<SettingException>(() => new Fleet("home").Server("server").Containers.Add("box", box => box.MemoryMax(size))).Problem);

    [Theory]
    [InlineData("0")]
    [InlineData("4095")]
    public void A_memory_file_system_is_limited_to_something(string size) => Assert.Throws<SettingException>(() => MountOption.Limit(size));

    [Theory]
    [InlineData("0")]
    [InlineData("100")]
    public void A_journal_holds_something(string size) =>
        Assert.Throws<SettingException>(() => new Fleet("home").Server("server").Systemd.Journal(journal => journal.MaxSize(size)));

    [Fact]
    public void Usual_limits_are_taken()
    {
        var server = new Fleet("home").Server("server");
        server.Containers.Add("box", box => box.MemoryMax("16M"));
        server.Systemd.Journal(journal => journal.MaxSize("1M"));
        Assert.Equal("size=4K", MountOption.Limit("4096").Text);
    }
}
