namespace Hardening.Tests.Values.Users;

public sealed class AccountNameTests
{
    [Theory]
    [InlineData("root", true)]
    [InlineData("_nscd", false)]
    [InlineData("a-9_", false)]
    public void Takes_names_that_useradd_takes(string text, bool isRoot)
    {
        Assert.Equal(text, UserName.From(text));
        Assert.Equal(text, GroupName.From(text));
        Assert.Equal(isRoot, UserName.From(text).IsRoot);
        Assert.Equal(isRoot, GroupName.From(text).IsRoot);
    }

    [Fact]
    public void Has_at_most_32_characters() => Assert.Equal(32, UserName.From(new string('a', 32)).ToString().Length);

    [Theory]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\" is not a valid user name: expected 1 to 32 characters.")]
    [InlineData("Admin", "\"Admin\" is not a valid user name: it has upper-case letters, which useradd refuses. Write \"admin\".")]
    [InlineData("a.b", "\"a.b\" is not a valid user name: '.' is not allowed. Use lower-case letters, digits, \"_\" and \"-\".")]
    [InlineData("pc$", "\"pc$\" is not a valid user name: '$' is not allowed. Use lower-case letters, digits, \"_\" and \"-\".")]
    [InlineData("a:b", "\"a:b\" is not a valid user name: ':' is not allowed. Use lower-case letters, digits, \"_\" and \"-\".")]
    [InlineData("1000", "\"1000\" is not a valid user name: it begins with '1'. Begin with a letter or \"_\".")]
    [InlineData("-a", "\"-a\" is not a valid user name: it begins with '-'. Begin with a letter or \"_\".")]
    public void Refuses_the_rest(string text, string message)
    {
        Refused.With<string, UserName>(message, text, UserName.TryFrom, UserName.From);
        Refused.With<string, GroupName>(message.Replace("user name", "group name", StringComparison.Ordinal), text, GroupName.TryFrom, GroupName.From);
    }
}
