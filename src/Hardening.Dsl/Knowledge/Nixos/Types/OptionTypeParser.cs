namespace Hardening.Knowledge;

/// <summary>Reads the descriptions that NixOS prints of option types.</summary>
/// <remarks>
/// The words come from nixpkgs' <c>lib/types.nix</c>. It puts parentheses around a part where the words would be ambiguous
/// without: alternatives inside a list or set, and a list or set that is not the last alternative.
/// </remarks>
internal sealed class OptionTypeParser
{
    private readonly TypeWords _words;

    private OptionTypeParser(string text) => _words = new TypeWords(text);

    public static OptionType Parse(string text)
    {
        var parser = new OptionTypeParser(text);
        var type = parser.Alternatives();
        return parser._words.AtEnd ? type : DataType.Opaque;
    }

    /// <summary>Everything up to the closing parenthesis around it or the end.</summary>
    private OptionType Alternatives()
    {
        var parts = new List<OptionType>();
        do
        {
            parts.Add(Term());
            _words.Skip(" convertible to it");
        }
        while (_words.Skip(" or ") || _words.Skip(", or "));
        return UnionType.Of(parts)!;
    }

    private OptionType Term()
    {
        if (Named() is { } named)
            return named;
        if (_words.Skip("list of "))
            return new ListType(Term());
        if (_words.Skip("non-empty (list of "))
            return new ListType(Closed(), filled: true);
        if (_words.Skip("pair of "))
            return new ListType(Term(), length: 2);
        if (_words.Skip("attribute set of ") || _words.Skip("lazy attribute set of "))
            return new AttributesType(Term());
        if (_words.Skip("section of an INI file (attrs of "))
            return new AttributesType(Closed());
        if (_words.Skip("open submodule of "))
            return new SubmoduleType(Term());
        if (_words.Skip("("))
            return Closed();
        return Enumerated() ?? Ranged() ?? Atoms() ?? Other();
    }

    private OptionType? Named()
    {
        var name = _words.Longest(KnownTypes.LongestName, KnownTypes.ByName.ContainsKey);
        return name is null ? null : KnownTypes.ByName[name];
    }

    private OptionType Closed()
    {
        var type = Alternatives();
        if (_words.Skip(")"))
            return type;
        _words.SkipAll();
        return DataType.Opaque;
    }

    private OptionType? Enumerated()
    {
        if (_words.Skip("value "))
        {
            var single = _words.Value();
            return single is not null && _words.Skip(" (singular enum)") ? KnownTypes.OneOf([single]) : Other();
        }
        if (!_words.Skip("one of "))
            return null;
        var values = new List<NixosValue>();
        do
        {
            if (_words.Value() is not { } value)
                return values.Count == 0 ? Content() : Other();
            values.Add(value);
        }
        while (_words.Skip(", "));
        return KnownTypes.OneOf(values);
    }

    /// <summary>The kinds of disko content, which are separated by commas without a space.</summary>
    private OptionType Content()
    {
        var kinds = _words.UpToEnd().Split(',');
        return kinds.Length > 1 ? new SubmoduleType(tags: kinds) : DataType.Opaque;
    }

    private OptionType? Ranged()
    {
        var start = _words.Position;
        var isWhole = _words.SkipBits() || _words.Skip("integer between ");
        if (!isWhole && !_words.Skip("integer or floating point number between "))
            return null;
        if (_words.Number() is { } from && _words.Skip(" and ") && _words.Number() is { } to && _words.Skip(" (both inclusive)"))
            return isWhole ? KnownTypes.Integer((long)from, (long)to) : KnownTypes.Number(from, to);
        _words.Position = start;
        return null;
    }

    private OptionType? Atoms()
    {
        if (_words.Skip("strings concatenated with "))
            return _words.Value() is null ? Other() : KnownTypes.JoinedStrings;
        if (_words.Skip("function that evaluates to a(n) "))
        {
            Term();
            return KnownTypes.Function;
        }
        if (!_words.Skip("atom (") && !_words.Skip("INI atom (") && !_words.Skip("Nix config atom ("))
            return null;
        var names = _words.UpToEnd().Split([", "], StringSplitOptions.None).ToList();
        while (_words.Skip(" or "))
            names.Add(_words.UpToEnd());
        var type = UnionType.Of(names.Select(Parse))!;
        if (!_words.Skip(")"))
            return Other();
        return _words.Skip(" or a list of them for duplicate keys") || _words.Skip(" or a non-empty list of them")
            ? UnionType.Of([type, new ListType(type)])!
            : type;
    }

    /// <summary>A pattern, which may hold anything, or words that say too little.</summary>
    private OptionType Other()
    {
        if (_words.Skip("string matching the pattern "))
            return PosixPattern.Type(_words.UpToEnd(skipSets: true));
        var rest = _words.UpToEnd();
        return rest.StartsWith("string", StringComparison.Ordinal) ? KnownTypes.LooseText("a " + rest)
            : rest.StartsWith("package", StringComparison.Ordinal) ? KnownTypes.LoosePackage("a " + rest)
            : DataType.Opaque;
    }
}
