using System.Globalization;
using System.Text.RegularExpressions;

namespace Hardening;

/// <summary>Reads the descriptions that NixOS prints of option types.</summary>
/// <remarks>
/// The words come from nixpkgs' <c>lib/types.nix</c>. It puts parentheses around a part where the words would be ambiguous
/// without: alternatives inside a list or set, and a list or set that is not the last alternative.
/// </remarks>
internal sealed class OptionTypeParser
{
    private const string Value = """(?:"(?:[^"\\]|\\.)*"|true|false|<null>|-?\d+(?:\.\d+)?)""";

    private static readonly Regex IntegerRange = new(
        @"\G(?:(?:\d+ bit (?:un)?signed integer; |integer )between (-?\d+) and (-?\d+) \(both inclusive\))", RegexOptions.CultureInvariant);

    private static readonly Regex NumberRange = new(
        @"\G(?:integer or floating point number|floating point number) between (-?[\d.]+) and (-?[\d.]+) \(both inclusive\)", RegexOptions.CultureInvariant);

    private static readonly Regex Separated = new("""\Gstrings concatenated with "(?:[^"\\]|\\.)*" """.TrimEnd(), RegexOptions.CultureInvariant);
    private static readonly Regex Singular = new($@"\Gvalue ({Value}) \(singular enum\)", RegexOptions.CultureInvariant);
    private static readonly Regex Enumeration = new($@"\Gone of ({Value})(?:, ({Value}))*", RegexOptions.CultureInvariant);
    private static readonly Regex Tagged = new(@"\Gone of ([a-z_]+)(?:,([a-z_]+))+", RegexOptions.CultureInvariant);
    private static readonly Regex Atom = new(@"\G(?:(?:INI |Nix config )?atom) \(([a-z, ]+)\)", RegexOptions.CultureInvariant);
    private static readonly Regex Repeated = new(@"\G or (?:a list of them for duplicate keys|a non-empty list of them)", RegexOptions.CultureInvariant);
    private static readonly Regex Pattern = new(@"\Gstring matching the pattern ", RegexOptions.CultureInvariant);

    private static readonly string[] Names = KnownTypes.ByName.Keys.OrderByDescending(name => name.Length).ToArray();

    private static readonly string[] Ends = [" or ", ", or ", " convertible to it"];

    private readonly string _text;
    private int _position;

    private OptionTypeParser(string text) => _text = text;

    public static OptionType Parse(string text)
    {
        var parser = new OptionTypeParser(text);
        var type = parser.Alternatives();
        return parser._position == text.Length ? type : DataType.Opaque;
    }

    /// <summary>Everything up to the closing parenthesis around it or the end.</summary>
    private OptionType Alternatives()
    {
        var parts = new List<OptionType>();
        do
            parts.Add(Term());
        while (Skip(" or ") || Skip(", or "));
        Skip(" convertible to it");
        if (Skip(" or "))
            parts.Add(Alternatives());
        return UnionType.Of(parts)!;
    }

    private OptionType Term()
    {
        if (Skip("list of "))
            return new ListType(Term());
        if (Skip("non-empty (list of "))
            return new ListType(Closed(Alternatives), filled: true);
        if (Skip("pair of "))
            return new ListType(Term(), length: 2);
        if (Skip("attribute set of ") || Skip("lazy attribute set of "))
            return new AttributesType(Term());
        if (Skip("open submodule of "))
            return new SubmoduleType(Term());
        if (Skip("section of an INI file (attrs of "))
            return new AttributesType(Closed(Alternatives));
        if (Skip("function that evaluates to a(n) "))
        {
            Term();
            return KnownTypes.Function;
        }
        return Named() ?? Enumerated() ?? Ranged() ?? Other();
    }

    private OptionType Closed(Func<OptionType> inner)
    {
        var type = inner();
        return Skip(")") ? type : Rest();
    }

    private OptionType? Named()
    {
        foreach (var name in Names)
        {
            if (StartsWith(name) && IsEnd(_position + name.Length))
            {
                _position += name.Length;
                return KnownTypes.ByName[name];
            }
        }
        return Skip("(") ? Closed(Alternatives) : null;
    }

    private OptionType? Enumerated()
    {
        if (Take(Singular) is { } single)
            return KnownTypes.OneOf([Read(single.Groups[1].Value)]);
        if (Take(Enumeration) is { } several)
        {
            return KnownTypes.OneOf(
                [Read(several.Groups[1].Value), .. several.Groups[2].Captures.Cast<Capture>().Select(capture => Read(capture.Value))]);
        }
        if (Take(Tagged) is { } tagged)
            return new SubmoduleType(tags: [tagged.Groups[1].Value, .. tagged.Groups[2].Captures.Cast<Capture>().Select(capture => capture.Value)]);
        return null;
    }

    private OptionType? Ranged()
    {
        if (Take(IntegerRange) is { } integers)
            return KnownTypes.Integer(Whole(integers.Groups[1].Value), Whole(integers.Groups[2].Value));
        if (Take(NumberRange) is { } numbers)
            return KnownTypes.Number(Real(numbers.Groups[1].Value), Real(numbers.Groups[2].Value));
        if (Take(Separated) is not null)
            return KnownTypes.String;
        if (Take(Atom) is { } atom)
        {
            var type = UnionType.Of(Regex.Split(atom.Groups[1].Value, ", | or ").Select(Parse))!;
            return Take(Repeated) is null ? type : UnionType.Of([type, new ListType(type)]);
        }
        return null;
    }

    /// <summary>A pattern, which may hold anything, or words that say too little.</summary>
    private OptionType Other()
    {
        var isPattern = Take(Pattern) is not null;
        var start = _position;
        while (!IsEnd(_position))
        {
            if (_text[_position] == '[' && isPattern && _text.IndexOf(']', Math.Min(_position + 2, _text.Length)) is > 0 and var set)
                _position = set;
            else if (_text[_position] == '(')
                SkipGroup();
            _position++;
        }
        var words = _text.Substring(start, _position - start);
        return isPattern ? PosixPattern.Type(words)
            : words.StartsWith("string", StringComparison.Ordinal) ? KnownTypes.LooseText("a " + words)
            : words.StartsWith("package", StringComparison.Ordinal) ? KnownTypes.LoosePackage("a " + words)
            : DataType.Opaque;
    }

    /// <summary>Moves to the closing parenthesis of the opening one here.</summary>
    private void SkipGroup()
    {
        for (var depth = 0; _position < _text.Length; _position++)
        {
            depth += _text[_position] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0)
                return;
        }
        _position = _text.Length - 1;
    }

    private OptionType Rest()
    {
        _position = _text.Length;
        return DataType.Opaque;
    }

    private bool IsEnd(int position) =>
        position >= _text.Length
        || _text[position] == ')'
        || Ends.Any(end => string.CompareOrdinal(_text, position, end, 0, end.Length) == 0);

    private bool StartsWith(string words) => string.CompareOrdinal(_text, _position, words, 0, words.Length) == 0;

    private bool Skip(string words)
    {
        var found = StartsWith(words);
        if (found)
            _position += words.Length;
        return found;
    }

    private Match? Take(Regex words)
    {
        var match = words.Match(_text, _position);
        if (!match.Success)
            return null;
        _position += match.Length;
        return match;
    }

    private static long Whole(string digits) => long.Parse(digits, CultureInfo.InvariantCulture);

    private static double Real(string digits) => double.Parse(digits, CultureInfo.InvariantCulture);

    private static NixosValue Read(string value) => value switch
    {
        "true" => new NixosValue.Boolean(true),
        "false" => new NixosValue.Boolean(false),
        "<null>" => NixosValue.Null,
        ['"', .. var inner, '"'] => new NixosValue.Text(Regex.Replace(inner, @"\\(.)", "$1")),
        _ when value.Contains(".") => new NixosValue.Real(Real(value)),
        _ => new NixosValue.Whole(Whole(value)),
    };
}
