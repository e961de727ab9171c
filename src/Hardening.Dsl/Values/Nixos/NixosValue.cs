namespace Hardening;

/// <summary>A value of a NixOS option, before it is written as Nix.</summary>
/// <remarks>The kinds are closed: null, boolean, integer, floating point number, string, path, list, attribute set, expression.</remarks>
public abstract record NixosValue
{
    private NixosValue()
    {
    }

    /// <summary>Nix's <c>null</c>.</summary>
    public static NixosValue Null { get; } = new Nothing();

    /// <summary>Makes a value of what a C# program has at hand.</summary>
    /// <param name="value">
    /// Null, a boolean, a number, a string, a sequence of such values, or a dictionary from strings to such values;
    /// or a <see cref="NixosValue"/>, which is taken as it is.
    /// </param>
    /// <exception cref="SettingException"><paramref name="value"/> has no meaning in Nix.</exception>
    public static NixosValue From(object? value) =>
        NixosValueConversion.TryConvert(value, out var result, out var problem)
            ? result!
            : throw new SettingException(nameof(value), problem!);

    /// <summary>Makes a value of what a C# program has at hand, and says why where that cannot be.</summary>
    public static bool TryFrom(object? value, out NixosValue? result, out string? problem) =>
        NixosValueConversion.TryConvert(value, out result, out problem);

    /// <summary>A few words that name the value in a message, such as <c>the string "yes"</c>.</summary>
    public abstract string Describe();

    /// <summary>Nix's <c>null</c>.</summary>
    public sealed record Nothing : NixosValue
    {
        /// <inheritdoc/>
        public override string Describe() => "null";
    }

    /// <summary><c>true</c> or <c>false</c>.</summary>
    /// <param name="Value">Which.</param>
    public sealed record Boolean(bool Value) : NixosValue
    {
        /// <inheritdoc/>
        public override string Describe() => Value ? "true" : "false";
    }

    /// <summary>A whole number of 64 bits, as Nix has them.</summary>
    /// <param name="Value">The number.</param>
    public sealed record Whole(long Value) : NixosValue
    {
        /// <inheritdoc/>
        public override string Describe() => FormattableString.Invariant($"the number {Value}");
    }

    /// <summary>A floating point number. Nix tells <c>1.0</c> from <c>1</c>, and so do its options.</summary>
    /// <param name="Value">A finite number.</param>
    public sealed record Real(double Value) : NixosValue
    {
        /// <inheritdoc/>
        public override string Describe() => FormattableString.Invariant($"the floating point number {Value:R}");
    }

    /// <summary>A string.</summary>
    /// <param name="Value">Its characters.</param>
    public sealed record Text(string Value) : NixosValue
    {
        /// <inheritdoc/>
        public override string Describe() =>
            $"the string \"{(Value.Length > 60 ? Value.Substring(0, 57) + "..." : Value).Replace("\n", "\\n")}\"";
    }

    /// <summary>A Nix path literal, such as <c>./secrets/password.age</c>, which is copied to the world-readable Nix store.</summary>
    /// <param name="Value">The path as it is written.</param>
    public sealed record Path(string Value) : NixosValue
    {
        /// <inheritdoc/>
        public override string Describe() => $"the path {Value}";
    }

    /// <summary>A list.</summary>
    public sealed record List : NixosValue
    {
        private readonly NixosValue[] _items;

        /// <summary>A list of these, in this order.</summary>
        public List(IEnumerable<NixosValue> items) => _items = items.ToArray();

        /// <summary>The elements, in order.</summary>
        public IReadOnlyList<NixosValue> Items => _items;

        /// <inheritdoc/>
        public override string Describe() => _items.Length == 0 ? "the empty list" : "a list";

        /// <inheritdoc/>
        public bool Equals(List? other) => other is not null && _items.SequenceEqual(other._items);

        /// <inheritdoc/>
        public override int GetHashCode() => _items.Aggregate(17, (hash, item) => unchecked(hash * 31 + item.GetHashCode()));
    }

    /// <summary>An attribute set, ordered by name as Nix orders it.</summary>
    public sealed record Attributes : NixosValue
    {
        private readonly KeyValuePair<string, NixosValue>[] _members;

        /// <summary>A set of these names and values.</summary>
        /// <exception cref="SettingException">A name occurs twice.</exception>
        public Attributes(IEnumerable<KeyValuePair<string, NixosValue>> members)
        {
            _members = members.OrderBy(member => member.Key, StringComparer.Ordinal).ToArray();
            for (var i = 1; i < _members.Length; i++)
            {
                if (_members[i].Key == _members[i - 1].Key)
                    throw new SettingException(nameof(members), $"An attribute set has each name once, but \"{_members[i].Key}\" is given twice. Remove one of the two.");
            }
        }

        /// <summary>The names and their values, in ordinal order.</summary>
        public IReadOnlyList<KeyValuePair<string, NixosValue>> Members => _members;

        /// <summary>The value under a name, or null.</summary>
        public NixosValue? Get(string name) =>
            _members.FirstOrDefault(member => string.Equals(member.Key, name, StringComparison.Ordinal)).Value;

        /// <inheritdoc/>
        public override string Describe() => "an attribute set";

        /// <inheritdoc/>
        public bool Equals(Attributes? other) => other is not null && _members.SequenceEqual(other._members);

        /// <inheritdoc/>
        public override int GetHashCode() =>
            _members.Aggregate(17, (hash, member) => unchecked(hash * 31 + StringComparer.Ordinal.GetHashCode(member.Key)));
    }

    /// <summary>Something only Nix can work out. It is taken for right wherever its kind does not say otherwise.</summary>
    /// <param name="Nix">The expression as it is written.</param>
    /// <param name="Kind">What is known about its result.</param>
    public sealed record Expression(string Nix, ExpressionKind Kind = ExpressionKind.Unknown) : NixosValue
    {
        /// <inheritdoc/>
        public override string Describe() => Kind switch
        {
            ExpressionKind.Package => $"the package {Nix}",
            ExpressionKind.Function => "a function",
            _ => $"the expression {Nix}",
        };
    }
}
