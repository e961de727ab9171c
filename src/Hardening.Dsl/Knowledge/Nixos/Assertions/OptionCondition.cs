using System.Globalization;

namespace Hardening.Knowledge;

/// <summary>A condition over effective options, as the tables of assertions write it.</summary>
/// <remarks>Three-valued: an option that is unknown, or whose default is, makes the condition unknown unless another term is false.</remarks>
internal sealed class OptionCondition
{
    private readonly IReadOnlyList<OptionTerm> terms;

    private OptionCondition(IReadOnlyList<OptionTerm> terms) => this.terms = terms;

    /// <summary>Reads a condition; an empty text always holds.</summary>
    public static OptionCondition Read(string text) =>
        new(text.Length == 0 ? [] : [.. text.Split([" & "], StringSplitOptions.None).Select(OptionTerm.Read)]);

    /// <summary>Each option that the condition asks for.</summary>
    public IEnumerable<NixosPath> Paths => terms.Select(static term => term.Path);

    /// <summary>The names for which it holds for certain, with the calls that make it hold: those of the first term first. One empty name where it names no element.</summary>
    public IEnumerable<(string Name, IReadOnlyList<Origin> Origins)> Holding(OptionReader options)
    {
        var pattern = terms.Where(static term => !term.IsOfAll).Select(static term => term.Path).FirstOrDefault(static path => path.Segments.Contains("<name>"));
        foreach (var name in pattern is null ? [""] : options.NamesAt(pattern))
        {
            var origins = new List<Origin>();
            // An option that is not stated is not a fault of the description, whatever its default.
            if (terms.Count > 0 && (terms[0].Holds(options, name, origins) != true || origins.Count == 0)) continue;
            if (terms.All(term => term.Holds(options, name, origins) == true)) yield return (name, origins.Distinct().ToArray());
        }
    }
}

/// <summary>One term of a condition.</summary>
internal sealed class OptionTerm
{
    private static readonly string[] Operators =
        [" !~8hex ", " !any ", " !has ", " has ", " != ", " = ", " < ", " > ", " !^ ", " ^ ", " ~ ", " is pkgs.", " set", " unset", " empty-set", " empty", " nonempty", " nonnull", " present", " is-text"];

    private readonly string? kind;
    private readonly NixosValue? literal;
    private readonly string word;

    private OptionTerm(NixosPath path, string? kind, string word) => (Path, this.kind, this.word, literal) = (path, kind, word, OptionLiteral.Read(word));

    /// <summary>The option, with a placeholder where it is of an element.</summary>
    public NixosPath Path { get; }

    /// <summary>Whether it asks for every element.</summary>
    public bool IsOfAll => kind == "!any";

    private string Text => literal is NixosValue.Text text ? text.Value : "";

    public static OptionTerm Read(string text)
    {
        foreach (var known in Operators)
        {
            var at = text.IndexOf(known, StringComparison.Ordinal);
            if (at > 0 && (known[known.Length - 1] is ' ' or '.' || at + known.Length == text.Length))
                return new(NixosPath.From(text.Substring(0, at)), known.Trim(), text.Substring(at + known.Length));
        }
        return text[0] == '!' ? new(NixosPath.From(text.Substring(1)), "!", "") : new(NixosPath.From(text), null, "");
    }

    /// <summary>Whether it holds of an element; null where that is unknown. The calls that decide it are added.</summary>
    public bool? Holds(OptionReader options, string name, List<Origin> origins)
    {
        if (IsOfAll) return options.NamesAt(Path).All(one => Is(options.Read(Path.Named(one)), "=") == false) ? true : null;
        var path = Path.Segments.Contains("<name>") ? Path.Named(name) : Path;
        if (kind is "set" or "unset" or "present")
        {
            var (answer, by) = options.Sets(path);
            origins.AddRange(by);
            return kind == "unset" ? !answer : answer;
        }
        var reading = options.Read(path);
        origins.AddRange(reading.Origins);
        return Is(reading, kind);
    }

    private bool? Is(ReadOption reading, string? how)
    {
        var value = reading.Value;
        // An option that is not stated is empty and null, unless the table of options says otherwise.
        if (value is null) return reading.IsSet ? null : how switch { "nonempty" or "nonnull" or "has" or "^" or "~" or "is-text" or "empty-set" => false, "!has" => true, _ => null };
        return how switch
        {
            null => value is NixosValue.Boolean on ? on.Value : null,
            "!" => value is NixosValue.Boolean off ? !off.Value : null,
            "=" => literal is not null && IsKnown(value) ? value.Equals(literal) : null,
            "!=" => literal is not null && IsKnown(value) ? !value.Equals(literal) : null,
            "<" => value is NixosValue.Whole less ? less.Value < Number : null,
            ">" => value is NixosValue.Whole more ? more.Value > Number : null,
            "nonnull" => value is NixosValue.Expression ? true : !value.Equals(NixosValue.Null),
            "empty" => IsEmpty(value),
            "empty-set" => reading.IsSet ? IsEmpty(value) : false,
            "nonempty" => value is NixosValue.Expression ? null : !IsEmpty(value),
            "is-text" => value is NixosValue.Text,
            "has" => Items(value) is { } items ? items.Contains(literal!) : null,
            "!has" => Items(value) is { } others ? !others.Contains(literal!) : null,
            "is pkgs." => value is NixosValue.Expression package && IsKnownPackage(package.Nix) ? package.Nix == $"pkgs.{word}" : value is NixosValue.Expression ? null : false,
            "^" => value is NixosValue.Text start ? start.Value.StartsWith(Text, StringComparison.Ordinal) : value is NixosValue.Expression ? null : false,
            "!^" => value is NixosValue.Text other ? !other.Value.StartsWith(Text, StringComparison.Ordinal) : null,
            "~" => value is NixosValue.Text part ? part.Value.IndexOf(Text, StringComparison.Ordinal) >= 0 : value is NixosValue.Expression ? null : false,
            "!~8hex" => value is NixosValue.Text id ? !(id.Value.Length == 8 && id.Value.All(static c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F'))) : null,
            _ => throw new InvalidOperationException($"A condition without a meaning: {how}."),
        };
    }

    private long Number => long.Parse(word, CultureInfo.InvariantCulture);

    private static bool IsKnown(NixosValue value) => value is not NixosValue.Expression;

    private static bool IsKnownPackage(string nix) => nix.StartsWith("pkgs.", StringComparison.Ordinal) && nix.Skip(5).All(static c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.');

    private static bool? IsEmpty(NixosValue value) => value switch
    {
        NixosValue.Nothing or NixosValue.Text { Value: "" } or NixosValue.List { Items.Count: 0 } or NixosValue.Attributes { Members.Count: 0 } => true,
        NixosValue.Expression => null,
        _ => false,
    };

    private static IReadOnlyList<NixosValue>? Items(NixosValue value) => value is NixosValue.List { Items: var items } && items.All(static item => item is not NixosValue.Expression) ? items : null;
}
