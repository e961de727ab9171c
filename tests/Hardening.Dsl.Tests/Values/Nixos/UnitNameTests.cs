namespace Hardening.Tests.Values.Nixos;

public sealed class UnitNameTests
{
    [Theory]
    [InlineData("nginx.service", "service", "nginx", false, false)]
    [InlineData("getty@.service", "service", "getty@", true, false)]
    [InlineData("getty@tty1.service", "service", "getty@tty1", false, true)]
    [InlineData("a@b@c.timer", "timer", "a@b@c", false, true)]
    [InlineData("a@b@.timer", "timer", "a@b@", false, true)]
    [InlineData("org.example.socket", "socket", "org.example", false, false)]
    [InlineData(@"dev-disk-by\x2did.swap", "swap", @"dev-disk-by\x2did", false, false)]
    public void Knows_its_parts(string text, string type, string withoutType, bool isTemplate, bool isInstance)
    {
        var name = UnitName.From(text);
        Assert.Equal((type, withoutType, isTemplate, isInstance), (name.Type, name.WithoutType, name.IsTemplate, name.IsInstance));
        Assert.Equal(text, name);
    }

    [Fact]
    public void Is_taken_by_systemd()
    {
        using var root = new TemporaryFolder();
        string[] names = [.. Examples.Of(typeof(UnitName)), "a@b@c.timer", new string('a', 247) + ".service", "_.scope", ":.path"];
        Assert.All(names, name => Assert.True(UnitName.TryFrom(name, out _, out _)));
        // Without such a file systemd says so; a name it does not take it escapes or calls invalid.
        Assert.All(names, name => Assert.Equal($"Failed to get unit file state for {name}: No such file or directory", Asked(root[""], name)));
        Assert.All(["a b.service", "@.service", ".service", new string('a', 248) + ".service"], name =>
        {
            Assert.False(UnitName.TryFrom(name, out _, out _));
            Assert.DoesNotContain($"Failed to get unit file state for {name}:", Asked(root[""], name), StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("nginx", "\"nginx\" is not a valid unit name: its type is missing at the end. Add one such as \".service\", \".socket\" or \".timer\".")]
    [InlineData("service", "\"service\" is not a valid unit name: its type is missing at the end. Add one such as \".service\", \".socket\" or \".timer\".")]
    [InlineData("nginx.Service", "\"nginx.Service\" is not a valid unit name: its type is missing at the end. Add one such as \".service\", \".socket\" or \".timer\".")]
    [InlineData(".service", "\".service\" is not a valid unit name: the name before its type or \"@\" is missing.")]
    [InlineData("@tty1.service", "\"@tty1.service\" is not a valid unit name: the name before its type or \"@\" is missing.")]
    [InlineData("a b.service", "\"a b.service\" is not a valid unit name: a space is not allowed. Use the output of \"systemd-escape\".")]
    [InlineData("a/b.mount", "\"a/b.mount\" is not a valid unit name: '/' is not allowed. Use the output of \"systemd-escape\".")]
    [InlineData(@"a\b.mount", "\"a\\\\b.mount\" is not a valid unit name: after \"\\\" an \"x\" and two hexadecimal digits are expected. Use the output of \"systemd-escape\".")]
    public void Refuses_the_rest(string text, string message) => Refused.With<string, UnitName>(message, text, UnitName.TryFrom, UnitName.From);

    private static string Asked(string root, string name) => Tool.Run("systemctl", "--root=" + root, "is-enabled", name).Error.Trim();
}
