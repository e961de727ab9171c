namespace Hardening.Knowledge;

/// <summary>What a NixOS option takes, read from the description that NixOS gives of the option's type.</summary>
/// <remarks>
/// What a description leaves open is taken for allowed, so <see cref="Accepts"/> refuses only what NixOS refuses too.
/// Submodules take any attribute set here; <see cref="NixosOptions"/> looks inside them.
/// </remarks>
public abstract class OptionType
{
    private protected OptionType()
    {
    }

    /// <summary>Reads a description such as <c>null or (list of string)</c>. One that is not understood gives an opaque type.</summary>
    public static OptionType Parse(string text) => OptionTypeParser.Parse(text);

    /// <summary>Whether the description is not understood, so that every value is accepted.</summary>
    public bool IsOpaque => Understanding == TypeUnderstanding.None;

    /// <summary>How far the description is understood.</summary>
    public abstract TypeUnderstanding Understanding { get; }

    /// <summary>What becomes of several definitions of an option of this type that have the same priority.</summary>
    public virtual MergeRule Merging => MergeRule.Combine;

    /// <summary>Whether an option of this type takes the value.</summary>
    /// <param name="value">The value. An expression whose result is unknown is accepted everywhere.</param>
    /// <param name="expected">When refused, what is taken instead, such as <c>an integer from 0 to 65535</c>; else null.</param>
    public bool Accepts(NixosValue value, out string? expected)
    {
        var accepted = Takes(value);
        expected = accepted ? null : One;
        return accepted;
    }

    /// <inheritdoc/>
    public override string ToString() => One;

    /// <summary>The words for one such value, such as <c>a string</c>.</summary>
    internal abstract string One { get; }

    /// <summary>The words for several, such as <c>strings</c>.</summary>
    internal virtual string Many => "items that are " + One;

    /// <summary>The type of an attribute of this name, or null if there cannot be one.</summary>
    internal virtual OptionType? Inside(string name) => null;

    /// <summary>The type of the elements, or null if this is not a list.</summary>
    internal virtual OptionType? Item => null;

    /// <summary>Whether a submodule is among what is taken, whose options the table may know.</summary>
    internal virtual bool HasSubmodule => false;

    /// <summary>The values of <c>type</c> between which the content of a disko device is chosen; empty for all other types.</summary>
    internal virtual IReadOnlyList<string> Tags => [];

    /// <summary>Names the part of a refused value that is wrong.</summary>
    internal virtual string Fault(NixosValue value) => value.Describe();

    internal bool Takes(NixosValue value) => value is NixosValue.Expression { Kind: ExpressionKind.Unknown } || Fits(value);

    private protected abstract bool Fits(NixosValue value);
}
