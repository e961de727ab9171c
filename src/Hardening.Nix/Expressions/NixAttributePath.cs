using System.Collections.Immutable;

namespace Hardening.Nix.Expressions;

/// <summary>One key of an attribute path: a name, quoted where it must be, or an interpolation.</summary>
public sealed record NixKey
{
    private NixKey(string? name, NixExpression? expression)
    {
        Name = name;
        Expression = expression;
        IsPlain = name is not null && NixText.IsPlainName(name);
    }

    /// <summary>The name, or null when the key is computed.</summary>
    public string? Name { get; }

    /// <summary>The expression that computes the key, or null when it is a name.</summary>
    public NixExpression? Expression { get; }

    /// <summary>Whether the key is printed without quotes and braces.</summary>
    internal bool IsPlain { get; }

    /// <summary>Makes a key from a name; any text, also one with dots, blanks or quotes.</summary>
    /// <exception cref="NixExpressionException">A character that Nix cannot hold.</exception>
    public static NixKey Of(string name) => new(NixText.Checked(name, "attribute name"), null);

    /// <summary>Makes a key that is computed: <c>${expression}</c>, or <c>"text-${...}"</c> for a string with interpolation.</summary>
    /// <remarks>A string without interpolation is a name, as it is for Nix.</remarks>
    public static NixKey Computed(NixExpression expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        return expression switch
        {
            NixString text => Of(text.Value),
            NixInterpolatedString { Parts: [] } or NixIndentedString { Parts: [] } => Of(""),
            NixInterpolatedString { Parts: [NixTextPart only] } => Of(only.Text),
            NixIndentedString { Parts: [NixTextPart only] } => Of(only.Text),
            _ => new NixKey(null, expression),
        };
    }

    /// <summary>Makes a key from a name.</summary>
    public static implicit operator NixKey(string name) => Of(name);
}

/// <summary>A dotted path of keys: <c>services.openssh.settings</c>.</summary>
public sealed record NixAttributePath
{
    /// <summary>Makes the path from its keys.</summary>
    /// <exception cref="NixExpressionException">There is no key.</exception>
    public NixAttributePath(ImmutableArray<NixKey> keys)
    {
        if (keys.IsDefaultOrEmpty)
            throw new NixExpressionException("An attribute path needs at least one key. Name the attribute.");
        Keys = keys;
    }

    /// <summary>The keys, outermost first.</summary>
    public ImmutableArray<NixKey> Keys { get; }

    /// <summary>Reads a dotted path; a key that contains dots is quoted: <c>systemd.services."a.b".enable</c>.</summary>
    /// <param name="path">Keys separated by dots; between double quotes, <c>\"</c> and <c>\\</c> stand for themselves.</param>
    /// <exception cref="NixExpressionException">A key is empty or a quote is not closed.</exception>
    public static NixAttributePath Parse(string path) => AttributePathParser.Parse(path);

    /// <summary>Reads a dotted path.</summary>
    public static implicit operator NixAttributePath(string path) => Parse(path);

    /// <summary>Makes a path of one key.</summary>
    public static implicit operator NixAttributePath(NixKey key) => new([key]);
}
