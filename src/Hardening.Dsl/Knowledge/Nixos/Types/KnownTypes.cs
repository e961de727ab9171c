using System.Globalization;

namespace Hardening.Knowledge;

/// <summary>The types with a fixed name, and those made from a few words.</summary>
internal static class KnownTypes
{
    public static readonly OptionType Null = new LeafType("null", "nulls", static value => value is NixosValue.Nothing);
    public static readonly OptionType Boolean = new LeafType("true or false", "booleans", static value => value is NixosValue.Boolean);
    public static readonly OptionType Float = new LeafType("a floating point number", "floating point numbers", static value => value is NixosValue.Real);
    public static readonly OptionType String = Text("", static _ => true);
    public static readonly OptionType JoinedStrings = new LeafType("a string", "strings", static value => value is NixosValue.Text, merging: MergeRule.Combine);
    public static readonly OptionType Path = new LeafType("an absolute path", "absolute paths", IsPath);
    public static readonly OptionType StorePath = new LeafType("a path in the Nix store", "paths in the Nix store", IsInStore);
    public static readonly OptionType Package = new LeafType("a package", "packages", IsInStore);
    public static readonly OptionType Function =
        new LeafType("a function", "functions", static value => value is NixosValue.Expression { Kind: ExpressionKind.Function });

    private static readonly OptionType SystemdAtom = Atom("null or a boolean, a number, a string, a path or a package", static value =>
        value is not (NixosValue.List or NixosValue.Attributes or NixosValue.Expression { Kind: ExpressionKind.Function }));

    private static readonly OptionType SystemdOption = UnionType.Of([SystemdAtom, new ListType(SystemdAtom)])!;

    /// <summary>No phrase of <see cref="ByName"/> is longer.</summary>
    public const int LongestName = 60;

    /// <summary>Whole phrases; a longer one wins over a shorter one.</summary>
    public static readonly IReadOnlyDictionary<string, OptionType> ByName = new Dictionary<string, OptionType>(StringComparer.Ordinal)
    {
        ["null"] = Null,
        ["boolean"] = Boolean,
        ["bool"] = Boolean,
        ["signed integer"] = Integer(long.MinValue, long.MaxValue),
        ["int"] = Integer(long.MinValue, long.MaxValue),
        ["unsigned integer, meaning >=0"] = Integer(0, long.MaxValue),
        ["positive integer, meaning >0"] = Integer(1, long.MaxValue),
        ["nonzero signed integer, meaning !=0"] = new LeafType("an integer other than 0", "integers other than 0", static value => value is NixosValue.Whole { Value: not 0 }),
        ["floating point number"] = Float,
        ["float"] = Float,
        ["nonnegative floating point number, meaning >=0"] = new LeafType("a floating point number from 0", "floating point numbers from 0", static value => value is NixosValue.Real { Value: >= 0 }),
        ["nonnegative integer or floating point number, meaning >=0"] = Number(0, double.MaxValue),
        ["positive integer or floating point number, meaning >0"] = Number(double.Epsilon, double.MaxValue),

        ["string"] = String,
        ["str"] = String,
        ["non-empty string"] = Text(" that is not blank", static text => text.Trim(' ', '\t', '\n').Length > 0),
        ["string (with check: non-empty)"] = Text(" that is not blank", static text => text.Trim(' ', '\t', '\n').Length > 0),
        ["string (with check: non-empty without trailing slash)"] = Text(" that is not blank and does not end with a slash", static text =>
            text.Trim(' ', '\t', '\n').Length > 0 && (text == "/" || !text.EndsWith("/", StringComparison.Ordinal))),
        ["single-line string"] = Text(" of one line", static text => !text.Contains("\n")),
        ["(optionally newline-terminated) single-line string"] = Text(" of one line", static text => text.IndexOf('\n') is var at && (at < 0 || at == text.Length - 1)),
        ["string, not containing newlines or colons"] = Text(" without line breaks and colons", static text => !text.Contains("\n") && !text.Contains(":")),
        ["string without spaces"] = Text(" without spaces", static text => !text.Contains(" ")),
        ["string without line breaks or quotes"] = Text(" without line breaks and quotes", static text => text.IndexOfAny(['\n', '"']) < 0),
        ["string, with spaces inside double quotes"] = LooseText("a string, with spaces only inside double quotes"),

        ["absolute path"] = Path,
        ["An absolute path"] = Path,
        ["path"] = Path,
        ["absolute path, not containing newlines or colons"] = new LeafType("an absolute path without line breaks and colons", "absolute paths without line breaks and colons", static value =>
            IsPath(value) && !(value is NixosValue.Text text && text.Value.IndexOfAny(['\n', ':']) >= 0)),
        ["path in the Nix store"] = StorePath,
        ["package"] = Package,
        ["package with provided sessions"] = LoosePackage("a package with provided sessions"),

        ["anything"] = DataType.Anything,
        ["unspecified value"] = DataType.Anything,
        ["raw value"] = DataType.Raw,
        ["attribute set"] = new AttributesType(DataType.Anything),
        ["submodule"] = new SubmoduleType(),
        ["module"] = new SubmoduleType(),
        ["Toplevel NixOS config"] = new SubmoduleType(),

        ["systemd option"] = SystemdOption,
        ["sysctl option value"] = new LeafType("null, a boolean, an integer or a string", "values, each null, a boolean, an integer or a string", static value =>
            value is NixosValue.Nothing or NixosValue.Boolean or NixosValue.Whole or NixosValue.Text, merging: MergeRule.Once),
        ["JSON value"] = new DataType("JSON data", IsDatum),
        ["YAML value"] = new DataType("YAML data", IsDatum),
        ["YAML 1.1 value"] = new DataType("YAML data", IsDatum),
        ["TOML value"] = new DataType("TOML data, which has no null", static value => value is not NixosValue.Nothing && IsDatum(value)),
        ["string, absolute path, bool, or integer"] = Atom("a string, a path, a boolean or an integer", static value =>
            IsDatum(value) && value is not (NixosValue.Nothing or NixosValue.Real)),
        ["string, package, bool, int or float"] = Atom("a string, a package, a boolean or a number", static value =>
            IsDatum(value) && value is not NixosValue.Nothing),
        ["file mode string"] = LooseText("the mode of a file"),
        ["IPv4 or IPv6 address"] = LooseText("an IP address"),
        ["Network prefix in CIDR notation"] = LooseText("a network in CIDR notation"),
        ["printable string without spaces, # and /"] = LooseText("a string without spaces, # and /"),
        ["string starting with / or ~/"] = Text(" that starts with / or ~/", static text => text.StartsWith("/", StringComparison.Ordinal) || text.StartsWith("~/", StringComparison.Ordinal)),
        ["key ID prefixed with KEY_"] = Text(" that starts with KEY_", static text => text.StartsWith("KEY_", StringComparison.Ordinal)),
    };

    public static OptionType Text(string condition, Func<string, bool> fits) =>
        new LeafType("a string" + condition, "strings" + condition, value => value is NixosValue.Text text && fits(text.Value));

    public static OptionType LooseText(string one) =>
        new LeafType(one, "strings, each " + one, static value => value is NixosValue.Text, TypeUnderstanding.Loose);

    public static OptionType Integer(long from, long to)
    {
        var range = (from, to) switch
        {
            (long.MinValue, long.MaxValue) => "",
            (_, long.MaxValue) => FormattableString.Invariant($" from {from}"),
            _ => FormattableString.Invariant($" from {from} to {to}"),
        };
        return new LeafType("an integer" + range, "integers" + range, value => value is NixosValue.Whole number && number.Value >= from && number.Value <= to);
    }

    public static OptionType Number(double from, double to)
    {
        var range = to < double.MaxValue ? FormattableString.Invariant($" from {from} to {to}") : from > 0 ? " above 0" : " from 0";
        return new LeafType("a number" + range, "numbers" + range, value => value switch
        {
            NixosValue.Whole number => number.Value >= from && number.Value <= to,
            NixosValue.Real number => number.Value >= from && number.Value <= to,
            _ => false,
        });
    }

    public static OptionType OneOf(IReadOnlyList<NixosValue> values)
    {
        var written = values.Take(12).Select(value => value switch
        {
            NixosValue.Text text => "\"" + text.Value + "\"",
            NixosValue.Whole number => number.Value.ToString(CultureInfo.InvariantCulture),
            _ => value.Describe(),
        });
        var names = string.Join(", ", written) + (values.Count > 12 ? ", ..." : "");
        return new LeafType(values.Count == 1 ? names : "one of " + names, "values out of " + names, values.Contains);
    }

    private static LeafType Atom(string one, Func<NixosValue, bool> fits) => new LeafType(one, "values, each " + one, fits);

    /// <summary>A package of which more is asked than can be seen.</summary>
    public static OptionType LoosePackage(string one) => new LeafType(one, "packages", IsInStore, TypeUnderstanding.Loose);

    // NixOS's path type takes whatever turns into a string that starts with a slash.
    private static bool IsPath(NixosValue value) =>
        value is NixosValue.Path or NixosValue.Expression { Kind: ExpressionKind.Package }
        || (value is NixosValue.Text text && text.Value.StartsWith("/", StringComparison.Ordinal));

    private static bool IsInStore(NixosValue value) =>
        value is NixosValue.Path or NixosValue.Expression { Kind: ExpressionKind.Package }
        || (value is NixosValue.Text text && text.Value.StartsWith("/nix/store/", StringComparison.Ordinal));

    private static bool IsDatum(NixosValue value) => value is not NixosValue.Expression { Kind: ExpressionKind.Function };
}
