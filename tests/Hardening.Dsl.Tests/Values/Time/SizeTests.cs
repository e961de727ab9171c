using CsCheck;

namespace Hardening.Tests.Values.Time;

public sealed class SizeTests
{
    [Theory]
    [InlineData("512M", 536870912, "512M")]
    [InlineData("512MiB", 536870912, "512M")]
    [InlineData("1024M", 1073741824, "1G")]
    [InlineData("1G", 1073741824, "1G")]
    [InlineData("4096", 4096, "4K")]
    [InlineData("1000", 1000, "1000")]
    [InlineData("1536K", 1572864, "1536K")]
    [InlineData("0", 0, "0")]
    [InlineData("0G", 0, "0")]
    [InlineData("7E", 8070450532247928832, "7E")]
    [InlineData("9223372036854775807", long.MaxValue, "9223372036854775807")]
    public void Counts_in_1024(string text, long bytes, string canonical)
    {
        Assert.Equal(bytes, (long)Size.From(text));
        Assert.Equal(canonical, Size.From(text).ToString());
        Assert.Equal(Size.From(bytes), Size.From(text));
    }

    [Fact]
    public void Is_made_in_its_unit()
    {
        Assert.Equal(Size.From("512M"), Size.MiB(512));
        Assert.Equal(1024, Size.KiB(1).Bytes);
        Assert.Equal(Size.GiB(1024), Size.TiB(1));
        Assert.Equal("-1 MiB is not a valid size: expected 0 to 8796093022207 MiB.", Assert.Throws<SettingException>(() => Size.MiB(-1)).Message);
        Assert.Equal("8388608 TiB is not a valid size: expected 0 to 8388607 TiB.", Assert.Throws<SettingException>(() => Size.TiB(8388608)).Message);
    }

    [Fact]
    public void Is_that_of_a_partition_when_it_is_whole_in_KiB()
    {
        Assert.Equal("512M", Size.MiB(512).ForPartition);
        Assert.Equal("1K", Size.KiB(1).ForPartition);
        Assert.Null(Size.From(1000).ForPartition);
        Assert.Null(Size.From(0).ForPartition);
    }

    [Fact]
    public void Is_a_size_to_systemd() => Gen.Long[1, 1L << 50].Array[100].Sample(sizes =>
    {
        using var folder = new TemporaryFolder();
        var settings = sizes.Concat([1, 1024, 1 << 20, 3L << 30, 1L << 40]).Select(size => $"LimitFSIZE={Size.From(size)}\nMemoryMax={Size.From(size)}\n");
        File.WriteAllText(folder["sizes.service"], "[Service]\nExecStart=/bin/true\n" + string.Concat(settings));
        Assert.Equal("", Tool.Run("systemd-analyze", "verify", folder["sizes.service"]).Error);
    }, iter: 1, threads: 1);

    [Theory]
    [InlineData("512MB", "\"512MB\" is not a valid size: \"MB\" is ambiguous (1000 or 1024). Write \"M\", which is 1024.")]
    [InlineData("512m", "\"512m\" is not a valid size: systemd only accepts the upper-case letter. Write \"M\".")]
    [InlineData("1.5G", "\"1.5G\" is not a valid size: expected a whole number. Use the next smaller unit, such as \"1536M\" for one and a half G.")]
    [InlineData("512 M", "\"512 M\" is not a valid size: after the number only K, M, G, T, P or E is allowed.")]
    [InlineData("50%", "\"50%\" is not a valid size: after the number only K, M, G, T, P or E is allowed.")]
    [InlineData("M", "\"M\" is not a valid size: expected a whole number and K, M, G or T, such as \"512M\".")]
    [InlineData("-1", "\"-1\" is not a valid size: expected a whole number and K, M, G or T, such as \"512M\".")]
    [InlineData("0512", "\"0512\" is not a valid size: expected a whole number and K, M, G or T, such as \"512M\".")]
    [InlineData("8E", "\"8E\" is not a valid size: it is above 8 EiB.")]
    [InlineData("9223372036854775808", "\"9223372036854775808\" is not a valid size: it is above 8 EiB.")]
    public void Refuses_other_texts(string text, string message) => Refused.With<string, Size>(message, text, Size.TryFrom, Size.From);

    [Fact]
    public void Refuses_a_negative_number() =>
        Refused.With<long, Size>("-1 is not a valid size: expected 0 or more bytes.", -1, Size.TryFrom, Size.From);
}
