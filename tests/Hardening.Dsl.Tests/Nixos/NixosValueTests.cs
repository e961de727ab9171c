namespace Hardening.Dsl.Tests.Nixos;

public class NixosValueTests
{
    public static TheoryData<object?, NixosValue> Shapes => new()
    {
        { null, NixosValue.Null },
        { true, new NixosValue.Boolean(true) },
        { 7, new NixosValue.Whole(7) },
        { long.MinValue, new NixosValue.Whole(long.MinValue) },
        { (byte)7, new NixosValue.Whole(7) },
        { 7UL, new NixosValue.Whole(7) },
        { 1.0, new NixosValue.Real(1) },
        { 0.5m, new NixosValue.Real(0.5) },
        { "text", new NixosValue.Text("text") },
        { "😀", new NixosValue.Text("😀") },
        { new[] { "a", "b" }, new NixosValue.List([new NixosValue.Text("a"), new NixosValue.Text("b")]) },
        { new List<object?> { 1, null }, new NixosValue.List([new NixosValue.Whole(1), NixosValue.Null]) },
        { new Dictionary<string, int> { ["b"] = 2, ["a"] = 1 }, new NixosValue.Attributes([new("a", new NixosValue.Whole(1)), new("b", new NixosValue.Whole(2))]) },
        { new SortedList<string, string[]> { ["a"] = ["x"] }, new NixosValue.Attributes([new("a", new NixosValue.List([new NixosValue.Text("x")]))]) },
        { new NixosValue.Expression("pkgs.git", ExpressionKind.Package), new NixosValue.Expression("pkgs.git", ExpressionKind.Package) },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_value_of_a_program_has_its_meaning_in_Nix(object? value, NixosValue expected) => Assert.Equal(expected, NixosValue.From(value));

    public static TheoryData<object, string> Misfits => new()
    {
        { double.NaN, "Use a finite one." },
        { float.PositiveInfinity, "Use a finite one." },
        { "a\0b", "U+0000" },
        { "\ud800", "an unpaired surrogate" },
        { ulong.MaxValue, "A UInt64 cannot be written in Nix." },
        { new Uri("https://example.org"), "A Uri cannot be written in Nix." },
        { new Dictionary<int, string> { [1] = "a" }, "a key of type Int32" },
        { new object?[] { "fine", new object() }, "An Object cannot be written in Nix.".Replace("An", "A") },
    };

    [Theory]
    [MemberData(nameof(Misfits))]
    public void A_value_without_meaning_is_refused_with_the_reason(object value, string reason) =>
        Assert.Contains(reason, Assert.Throws<SettingException>(() => NixosValue.From(value)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_collection_that_contains_itself_is_refused()
    {
        var list = new List<object>();
        list.Add(list);
        Assert.Contains("must not contain itself", Assert.Throws<SettingException>(() => NixosValue.From(list)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_given_twice_is_refused() =>
        Assert.Contains("\"a\" is given twice", Assert.Throws<SettingException>(() => new NixosValue.Attributes([new("a", NixosValue.Null), new("a", NixosValue.Null)])).Message, StringComparison.Ordinal);

    [Fact]
    public void Values_are_equal_by_what_they_hold()
    {
        static NixosValue Make(string last) => NixosValue.From(new Dictionary<string, object> { ["a"] = new object[] { 1, "x" }, ["b"] = last });
        Assert.Equal(Make("z"), Make("z"));
        Assert.Equal(Make("z").GetHashCode(), Make("z").GetHashCode());
        Assert.NotEqual(Make("z"), Make("y"));
    }
}
