namespace Hardening.Tests.Values.Nixos;

public sealed class LocaleNameTests
{
    [Theory]
    [InlineData("en_US.UTF-8", true)]
    [InlineData("C.UTF-8", true)]
    [InlineData("de_DE.utf8", true)]
    [InlineData("de_DE.UTF-8@euro", true)]
    [InlineData("C", false)]
    [InlineData("POSIX", false)]
    [InlineData("de_DE@euro", false)]
    [InlineData("ja_JP.EUC-JP", false)]
    [InlineData("eo", false)]
    public void Knows_whether_it_is_UTF_8(string text, bool isUtf8)
    {
        Assert.Equal(isUtf8, LocaleName.From(text).IsUtf8);
        Assert.Equal(text, LocaleName.From(text));
    }

    [Theory]
    [InlineData("en-US")]
    [InlineData("en_us.UTF-8")]
    [InlineData("english")]
    [InlineData("en_US.UTF-8/UTF-8")]
    [InlineData("en_US.")]
    [InlineData("C_US.UTF-8")]
    public void Refuses_the_rest(string text) => Refused.With<string, LocaleName>(
        $"\"{text}\" is not a valid locale: expected language, country and character set, such as \"en_US.UTF-8\".", text, LocaleName.TryFrom, LocaleName.From);
}
