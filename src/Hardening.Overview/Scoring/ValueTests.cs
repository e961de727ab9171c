using System.Globalization;
using System.Text.RegularExpressions;

namespace Hardening.Overview.Scoring;

/// <summary>Holds values against what a condition asks.</summary>
internal static class ValueTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    /// <summary>The answer to a test of what is known of a value.</summary>
    /// <param name="name">What has the value.</param>
    /// <param name="fact">What is known of it.</param>
    /// <param name="test">What is asked.</param>
    public static Answer Ask(string name, OptionFact fact, ValueTest test)
    {
        if (fact.IsUnknown) return Answer.Unknown($"{name} is unknown", fact.Origins);
        if (test.Operator is TestOperator.Set or TestOperator.Present or TestOperator.Unset or TestOperator.Empty) return Presence(name, fact, test.Operator);
        if (fact.Value is null or NixosValue.Nothing) return Missing(name, fact, test);
        var holds = Holds(fact.Value, test);
        // More items can only add to what a list has.
        if (fact.IsOpen && holds != (test.Operator == TestOperator.Has)) return Answer.Unknown($"{name} may have more", fact.Origins);
        if (holds is null) return Answer.Unknown($"{name} is {fact.Value.Describe()}", fact.Origins);
        var said = $"{name} is {Said(fact.Value)}{(fact.IsDefault ? " by default" : "")}";
        return holds.Value ? Answer.Yes(said, fact.Origins) : Answer.No($"{said}, not {test.Text}", fact.Origins);
    }

    private static Answer Presence(string name, OptionFact fact, TestOperator asked)
    {
        var isThere = asked == TestOperator.Present ? fact.Value is not null : fact.Value is not (null or NixosValue.Nothing or NixosValue.List { Items.Count: 0 } or NixosValue.Text { Value: "" });
        if (asked == TestOperator.Empty)
            return fact.DependsOnOthers ? Answer.No($"{name} is not emptied", fact.Origins)
                : isThere || fact.IsOpen ? Answer.No($"{name} is {Said(fact.Value!)}", fact.Origins) : Answer.Yes($"{name} is empty", fact.Origins);
        isThere |= fact.IsOpen;
        var text = isThere ? $"{name} is set" : $"{name} is not set";
        return isThere == (asked != TestOperator.Unset) ? Answer.Yes(text, fact.Origins) : Answer.No(text, fact.Origins);
    }

    // What is not set lacks everything; of a default that depends on other options, only that it was not chosen is known.
    private static Answer Missing(string name, OptionFact fact, ValueTest test) =>
        fact.DependsOnOthers ? Answer.Unknown($"{name} is not set, and its default depends on other options", fact.Origins)
        : test.Operator is TestOperator.Lacks or TestOperator.Unlike ? Answer.Yes($"{name} is not set", fact.Origins)
        : Answer.No($"{name} is not set", fact.Origins);

    private static bool? Holds(NixosValue value, ValueTest test) => test.Operator switch
    {
        TestOperator.Equal => value is NixosValue.Expression { Kind: not ExpressionKind.Package } ? null : test.Values.Any(expected => IsText(value, expected)),
        TestOperator.AtLeast => Number(value) is { } number ? number >= Number(test.Values[0]) : null,
        TestOperator.AtMost => Number(value) is { } number ? number <= Number(test.Values[0]) : null,
        TestOperator.Below => Number(value) is { } number ? number < Number(test.Values[0]) : null,
        TestOperator.Range => Number(value) is { } number ? IsBetween(number, test.Values[0]) : null,
        TestOperator.Has => HasUnknown(value) && !test.Values.All(expected => Contains(value, expected)) ? null : test.Values.All(expected => Contains(value, expected)),
        TestOperator.Lacks => test.Values.Any(expected => Contains(value, expected)) ? false : HasUnknown(value) ? null : true,
        TestOperator.Within => value is NixosValue.List list ? list.Items.All(item => test.Values.Any(expected => IsText(item, expected)))
            : value is NixosValue.Text { Value: var text } ? text.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).All(test.Values.Contains) : null,
        TestOperator.Like => Text(value) is { } text ? Matches(text, test.Values[0]) : null,
        TestOperator.Unlike => Text(value) is { } text ? !Matches(text, test.Values[0]) : null,
        TestOperator.Masks => Octal(value) is { } mask && Octal(test.Values[0]) is { } least ? (mask & least) == least : null,
        TestOperator.WithinMode => Octal(value) is { } mode && Octal(test.Values[0]) is { } most ? (mode & ~most) == 0 : null,
        _ => throw new InvalidOperationException($"{test.Operator} does not compare values."),
    };

    private static bool IsText(NixosValue value, string expected) => Text(value) is { } text && string.Equals(text, expected, StringComparison.Ordinal);

    // An option that Nix works out may hold anything.
    private static bool HasUnknown(NixosValue value) => value switch
    {
        NixosValue.Expression { Kind: not ExpressionKind.Package } => true,
        NixosValue.List list => list.Items.Any(HasUnknown),
        NixosValue.Attributes set => set.Members.Any(static member => HasUnknown(member.Value)),
        _ => false,
    };

    private static bool Contains(NixosValue value, string expected) => value switch
    {
        NixosValue.List list => list.Items.Any(item => Contains(item, expected)),
        NixosValue.Attributes set => set.Members.Any(member => member.Key.Contains(expected, StringComparison.Ordinal) || Contains(member.Value, expected)),
        _ => Text(value) is { } text && text.Contains(expected, StringComparison.Ordinal),
    };

    private static bool Matches(string text, string pattern) => Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant, Limit);

    private static bool IsBetween(long number, string range) =>
        range.Split('-') is [var first, var last] && number >= Number(first) && number <= Number(last);

    /// <summary>A value as a configuration file would have it; null for what has no text.</summary>
    public static string? Text(NixosValue value) => value switch
    {
        NixosValue.Boolean(var on) => on ? "true" : "false",
        NixosValue.Whole(var number) => number.ToString(CultureInfo.InvariantCulture),
        NixosValue.Text(var text) => text,
        NixosValue.Path(var path) => path,
        NixosValue.Expression { Kind: ExpressionKind.Package, Nix: var nix } => nix,
        _ => null,
    };

    private static string Said(NixosValue value) => value switch
    {
        NixosValue.List { Items.Count: 0 } => "empty",
        NixosValue.List list => string.Join(", ", list.Items.Select(static item => Text(item) ?? item.Describe()) is var all && list.Items.Count > 4 ? all.Take(4).Append("...") : all),
        NixosValue.Text { Value: "" } => "there without a value",
        _ => Text(value) is { } text ? text.Length > 60 ? text[..57] + "..." : text : value.Describe(),
    };

    private static long? Number(NixosValue value) => value is NixosValue.Whole whole ? whole.Value : value is NixosValue.Text text ? Number(text.Value) : null;

    private static long? Number(string text) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int? Octal(NixosValue value) => Text(value) is { } text ? Octal(text) : null;

    private static int? Octal(string text) => text.Length is > 0 and <= 5 && text.All(static digit => digit is >= '0' and <= '7') ? Convert.ToInt32(text, 8) : null;
}
