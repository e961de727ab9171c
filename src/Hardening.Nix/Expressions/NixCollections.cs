using System.Collections.Immutable;

namespace Hardening.Nix.Expressions;

/// <summary>A list: <c>[ a b c ]</c>.</summary>
/// <param name="Items">The elements, each with its comment if it has one.</param>
public sealed record NixList(ImmutableArray<NixListItem> Items) : NixExpression
{
    /// <summary>The empty list.</summary>
    public static NixList Empty { get; } = new([]);
}

/// <summary>An element of a list.</summary>
public readonly record struct NixListItem
{
    /// <summary>Makes the element.</summary>
    /// <param name="value">The element.</param>
    /// <param name="comment">What stands above it as <c># ...</c>: a reason the user gave, of any text; null for none.</param>
    public NixListItem(NixExpression value, string? comment = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        Value = value;
        Comment = comment is null ? null : NixText.Checked(comment, "comment");
    }

    /// <summary>The element.</summary>
    public NixExpression Value { get; }

    /// <summary>The comment above it, or null.</summary>
    public string? Comment { get; }

    /// <summary>Makes an element without comment.</summary>
    public static implicit operator NixListItem(NixExpression value) => new(value);

    /// <summary>Makes a string element without comment.</summary>
    public static implicit operator NixListItem(string value) => new(value);

    /// <summary>Makes an integer element without comment.</summary>
    public static implicit operator NixListItem(long value) => new(value);

    /// <summary>Makes a boolean element without comment.</summary>
    public static implicit operator NixListItem(bool value) => new(value);
}

/// <summary>An attribute set: <c>{ a = 1; }</c>, or <c>rec { ... }</c>.</summary>
public sealed record NixAttributeSet : NixExpression
{
    /// <summary>Makes the set.</summary>
    /// <param name="bindings">The assignments and inherits, in the order in which they are printed.</param>
    /// <param name="isRecursive">Whether the attributes see one another (<c>rec</c>).</param>
    /// <exception cref="NixExpressionException">An attribute is defined twice.</exception>
    public NixAttributeSet(ImmutableArray<NixBinding> bindings, bool isRecursive = false)
    {
        BindingConflicts.Check(bindings);
        if (isRecursive)
            BindingConflicts.CheckScope(bindings);
        Bindings = bindings;
        IsRecursive = isRecursive;
    }

    /// <summary>The empty set.</summary>
    public static NixAttributeSet Empty { get; } = new([]);

    /// <summary>The assignments and inherits.</summary>
    public ImmutableArray<NixBinding> Bindings { get; }

    /// <summary>Whether the attributes see one another.</summary>
    public bool IsRecursive { get; }
}

/// <summary>What stands in an attribute set or in a <c>let</c>: an assignment or an inherit.</summary>
public abstract record NixBinding
{
    private protected NixBinding(string? comment) => Comment = comment is null ? null : NixText.Checked(comment, "comment");

    /// <summary>What stands above it as <c># ...</c>, or null.</summary>
    public string? Comment { get; }
}

/// <summary><c>a.b = value;</c></summary>
public sealed record NixAssignment : NixBinding
{
    /// <summary>Makes the assignment.</summary>
    /// <param name="path">What is assigned.</param>
    /// <param name="value">The value.</param>
    /// <param name="comment">What stands above it as <c># ...</c>: a reason the user gave, of any text; null for none.</param>
    public NixAssignment(NixAttributePath path, NixExpression value, string? comment = null) : base(comment)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(value);
        Path = path;
        Value = value;
    }

    /// <summary>What is assigned.</summary>
    public NixAttributePath Path { get; }

    /// <summary>The value.</summary>
    public NixExpression Value { get; }
}

/// <summary><c>inherit a b;</c> or <c>inherit (source) a b;</c></summary>
public sealed record NixInherit : NixBinding
{
    /// <summary>Makes the inherit.</summary>
    /// <param name="names">The attributes taken over; at least one.</param>
    /// <param name="source">The set they come from; null for the surrounding scope.</param>
    /// <param name="comment">What stands above it as <c># ...</c>; null for none.</param>
    /// <exception cref="NixExpressionException">No name, or a name that cannot be one.</exception>
    public NixInherit(ImmutableArray<string> names, NixExpression? source = null, string? comment = null) : base(comment)
    {
        if (names.IsDefaultOrEmpty)
            throw new NixExpressionException("inherit needs at least one name. Name the attributes, or leave the inherit out.");
        foreach (var name in names)
        {
            _ = source is null
                ? NixText.CheckedVariable(name, "inherited from the surrounding scope")
                : NixText.Checked(name, "attribute name");
        }

        Names = names;
        Source = source;
    }

    /// <summary>The attributes taken over.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>The set they come from, or null.</summary>
    public NixExpression? Source { get; }
}
