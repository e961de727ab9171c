using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>An attribute set: <c>new NixAttributes { ["enable"] = true, ["port"] = 8080 }</c>. Immutable.</summary>
/// <remarks>Each name is one attribute: <c>["a.b"]</c> is <c>"a.b"</c> in Nix, not <c>b</c> inside <c>a</c>.</remarks>
public sealed class NixAttributes : IEquatable<NixAttributes>
{
    private readonly Dictionary<string, NixosValue> members;

    /// <summary>A set of what the initializer lists.</summary>
    public NixAttributes() => members = new(StringComparer.Ordinal);

    private NixAttributes(Dictionary<string, NixosValue> members) => this.members = members;

    internal NixosValue Value => new NixosValue.Attributes(members);

    /// <summary>Gives an attribute its value, in an initializer.</summary>
    /// <param name="name">The attribute.</param>
    /// <exception cref="SettingException">The attribute has a value already.</exception>
    [SuppressMessage("Design", "CA1044:Properties should not be write only", Justification = "The initializer is the only use; the set is read by the library.")]
    public NixValue? this[string name]
    {
        init => Add(members, name, value);
    }

    /// <summary>The set with one more attribute, for sets that a loop builds; this set stays as it is.</summary>
    /// <param name="name">The attribute.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="SettingException">The attribute has a value already.</exception>
    public NixAttributes With(string name, NixValue? value)
    {
        var copy = new Dictionary<string, NixosValue>(members, StringComparer.Ordinal);
        Add(copy, name, value);
        return new(copy);
    }

    /// <inheritdoc/>
    public bool Equals(NixAttributes? other) => other is not null && Value.Equals(other.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as NixAttributes);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    private static void Add(Dictionary<string, NixosValue> members, string name, NixValue? value)
    {
        if (members.ContainsKey(name)) throw new SettingException(nameof(name), $"Attribute \"{name}\" is given twice. Remove one of the two.");
        members.Add(name, NixValue.ValueOf(value));
    }
}
