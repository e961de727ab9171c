using System.Collections.Immutable;

namespace Hardening.Nix.Expressions;

/// <summary>A function: <c>x: body</c> or <c>{ lib, ... }: body</c>.</summary>
/// <param name="Parameter">What it takes.</param>
/// <param name="Body">What it gives.</param>
public sealed record NixLambda(NixParameter Parameter, NixExpression Body) : NixExpression;

/// <summary>What a function takes: a name or a pattern.</summary>
public abstract record NixParameter
{
    private protected NixParameter()
    {
    }

    /// <summary>Makes a parameter that is a name.</summary>
    public static implicit operator NixParameter(string name) => new NixNameParameter(name);
}

/// <summary><c>name:</c></summary>
public sealed record NixNameParameter : NixParameter
{
    /// <summary>Names the parameter.</summary>
    /// <exception cref="NixExpressionException">The name cannot be a variable.</exception>
    public NixNameParameter(string name) => Name = NixText.CheckedBinder(name, "a parameter");

    /// <summary>The name.</summary>
    public string Name { get; }
}

/// <summary><c>{ lib, pkgs, ... }@args:</c></summary>
public sealed record NixPatternParameter : NixParameter
{
    /// <summary>Makes the pattern.</summary>
    /// <param name="formals">The attributes that are taken out.</param>
    /// <param name="allowsOthers">Whether the set may have further attributes (<c>...</c>).</param>
    /// <param name="name">The name of the whole set, after <c>@</c>; null for none.</param>
    /// <exception cref="NixExpressionException">A name is used twice or cannot be a variable.</exception>
    public NixPatternParameter(ImmutableArray<NixFormal> formals, bool allowsOthers = false, string? name = null)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var formal in formals)
        {
            if (!seen.Add(formal.Name))
                throw new NixExpressionException($"Parameter {formal.Name} is named twice in one pattern. Name it once.");
        }

        if (name is not null && seen.Contains(NixText.CheckedBinder(name, "a parameter")))
            throw new NixExpressionException($"{name} is both in the pattern and after its @. Choose another name for the whole set.");
        Formals = formals;
        AllowsOthers = allowsOthers;
        Name = name;
    }

    /// <summary>The attributes that are taken out.</summary>
    public ImmutableArray<NixFormal> Formals { get; }

    /// <summary>Whether the set may have further attributes.</summary>
    public bool AllowsOthers { get; }

    /// <summary>The name of the whole set, or null.</summary>
    public string? Name { get; }
}

/// <summary>An attribute in a pattern: <c>lib</c> or <c>lib ? value</c>.</summary>
public sealed record NixFormal
{
    /// <summary>Names the attribute.</summary>
    /// <param name="name">The name.</param>
    /// <param name="fallback">The value where the attribute is missing; null for none.</param>
    /// <exception cref="NixExpressionException">The name cannot be a variable.</exception>
    public NixFormal(string name, NixExpression? fallback = null)
    {
        Name = NixText.CheckedBinder(name, "a parameter");
        Fallback = fallback;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The value where the attribute is missing, or null.</summary>
    public NixExpression? Fallback { get; }

    /// <summary>Makes an attribute without fallback.</summary>
    public static implicit operator NixFormal(string name) => new(name);
}

/// <summary><c>let a = 1; in body</c></summary>
public sealed record NixLet : NixExpression
{
    /// <summary>Makes the let.</summary>
    /// <param name="bindings">At least one; their first keys are names, not computed.</param>
    /// <param name="body">What sees them.</param>
    /// <exception cref="NixExpressionException">No binding, a computed key, or a name defined twice.</exception>
    public NixLet(ImmutableArray<NixBinding> bindings, NixExpression body)
    {
        ArgumentNullException.ThrowIfNull(body);
        if (bindings.IsDefaultOrEmpty)
            throw new NixExpressionException("let needs at least one binding. Add one, or use the body itself.");
        if (bindings.Any(binding => binding is NixAssignment { Path.Keys: [{ Name: null }, ..] }))
            throw new NixExpressionException("Nix allows no computed key in a let. Use an attribute set inside the let.");
        BindingConflicts.Check(bindings);
        BindingConflicts.CheckScope(bindings);
        Bindings = bindings;
        Body = body;
    }

    /// <summary>The bindings.</summary>
    public ImmutableArray<NixBinding> Bindings { get; }

    /// <summary>What sees them.</summary>
    public NixExpression Body { get; }
}

/// <summary><c>with scope; body</c></summary>
/// <param name="Scope">The set whose attributes become variables.</param>
/// <param name="Body">What sees them.</param>
public sealed record NixWith(NixExpression Scope, NixExpression Body) : NixExpression;

/// <summary><c>if condition then a else b</c></summary>
/// <param name="Condition">The condition.</param>
/// <param name="Then">The value where it holds.</param>
/// <param name="Else">The value where it does not.</param>
public sealed record NixIf(NixExpression Condition, NixExpression Then, NixExpression Else) : NixExpression;

/// <summary><c>assert condition; body</c></summary>
/// <param name="Condition">What must hold.</param>
/// <param name="Body">The value where it holds.</param>
public sealed record NixAssert(NixExpression Condition, NixExpression Body) : NixExpression;

/// <summary>A whole file: an expression, below a comment if there is one.</summary>
public sealed record NixFile
{
    /// <summary>Makes the file.</summary>
    /// <param name="body">The expression.</param>
    /// <param name="comment">What stands at its top as <c># ...</c>; null for none.</param>
    public NixFile(NixExpression body, string? comment = null)
    {
        ArgumentNullException.ThrowIfNull(body);
        Body = body;
        Comment = comment is null ? null : NixText.Checked(comment, "comment");
    }

    /// <summary>The expression.</summary>
    public NixExpression Body { get; }

    /// <summary>The comment at the top, or null.</summary>
    public string? Comment { get; }
}
