using System.Collections.Immutable;

namespace Hardening.Nix.Expressions;

/// <summary>Short ways to write Nix expressions in C#, meant for <c>using static</c>.</summary>
/// <remarks>Strings, numbers and booleans convert by themselves: <c>Call(Var("lib").Select("mkForce"), true)</c>.</remarks>
public static class NixSyntax
{
    /// <summary><c>null</c>.</summary>
    public static NixExpression Null => NixNull.Value;

    /// <summary>A variable.</summary>
    /// <exception cref="NixExpressionException">The name cannot be a variable.</exception>
    public static NixIdentifier Var(string name) => new(name);

    /// <summary>A list: <c>[ a b ]</c>.</summary>
    public static NixList List(params ReadOnlySpan<NixListItem> items) => new([.. items]);

    /// <summary>A list of strings: <c>[ "a" "b" ]</c>.</summary>
    public static NixList Strings(IEnumerable<string> items) => new([.. items.Select(item => new NixListItem(item))]);

    /// <summary>An element of a list, below a comment.</summary>
    public static NixListItem Item(NixExpression value, string? comment) => new(value, comment);

    /// <summary>An attribute set: <c>{ a = 1; }</c>.</summary>
    /// <exception cref="NixExpressionException">An attribute is defined twice.</exception>
    public static NixAttributeSet Attrs(params ReadOnlySpan<NixBinding> bindings) => new([.. bindings]);

    /// <summary>An attribute set whose attributes see one another: <c>rec { a = 1; }</c>.</summary>
    /// <exception cref="NixExpressionException">An attribute is defined twice.</exception>
    public static NixAttributeSet RecAttrs(params ReadOnlySpan<NixBinding> bindings) => new([.. bindings], isRecursive: true);

    /// <summary>An assignment: <c>path = value;</c>, below a comment if there is one.</summary>
    /// <param name="path">A dotted path; see <see cref="NixAttributePath.Parse"/>.</param>
    /// <param name="value">The value.</param>
    /// <param name="comment">A reason the user gave, of any text; null for none.</param>
    public static NixAssignment Set(NixAttributePath path, NixExpression value, string? comment = null) => new(path, value, comment);

    /// <summary>An assignment to one key, whatever characters it consists of: <c>"a.b" = value;</c>.</summary>
    public static NixAssignment SetKey(NixKey key, NixExpression value, string? comment = null) => new(key, value, comment);

    /// <summary><c>inherit a b;</c></summary>
    public static NixInherit Inherit(params ReadOnlySpan<string> names) => new([.. names]);

    /// <summary><c>inherit (source) a b;</c></summary>
    public static NixInherit InheritFrom(NixExpression source, params ReadOnlySpan<string> names) => new([.. names], source);

    /// <summary>A function applied to arguments: <c>f a b</c>.</summary>
    public static NixApplication Call(NixExpression function, params ReadOnlySpan<NixExpression> arguments) => new(function, [.. arguments]);

    /// <summary>A function of one name: <c>x: body</c>.</summary>
    public static NixLambda Fn(string parameter, NixExpression body) => new(parameter, body);

    /// <summary>A function of a pattern: <c>{ lib, pkgs, ... }: body</c>.</summary>
    public static NixLambda Fn(NixPatternParameter pattern, NixExpression body) => new(pattern, body);

    /// <summary>A pattern that allows further attributes: <c>{ lib, pkgs, ... }</c>.</summary>
    public static NixPatternParameter OpenPattern(params ReadOnlySpan<NixFormal> formals) => new([.. formals], allowsOthers: true);

    /// <summary>A pattern that names every attribute: <c>{ lib, pkgs }</c>.</summary>
    public static NixPatternParameter Pattern(params ReadOnlySpan<NixFormal> formals) => new([.. formals]);

    /// <summary><c>let bindings in body</c></summary>
    public static NixLet Let(ReadOnlySpan<NixBinding> bindings, NixExpression body) => new([.. bindings], body);

    /// <summary><c>with scope; body</c></summary>
    public static NixWith With(NixExpression scope, NixExpression body) => new(scope, body);

    /// <summary><c>if condition then a else b</c></summary>
    public static NixIf If(NixExpression condition, NixExpression then, NixExpression @else) => new(condition, then, @else);

    /// <summary>A string with interpolations: <c>"a${x}b"</c>.</summary>
    public static NixInterpolatedString Text(params ReadOnlySpan<NixStringPart> parts) => new([.. parts]);

    /// <summary>A string of several lines between two pairs of single quotes.</summary>
    public static NixIndentedString Lines(params ReadOnlySpan<NixStringPart> parts) => new([.. parts]);

    /// <summary><c>target.path</c></summary>
    public static NixSelect Select(this NixExpression target, NixAttributePath path) => new(target, path);

    /// <summary><c>target.path or fallback</c></summary>
    public static NixSelect SelectOr(this NixExpression target, NixAttributePath path, NixExpression fallback) => new(target, path, fallback);

    /// <summary><c>target ? path</c></summary>
    public static NixHasAttribute Has(this NixExpression target, NixAttributePath path) => new(target, path);

    /// <summary><c>left op right</c></summary>
    public static NixBinary Op(this NixExpression left, NixBinaryOperator op, NixExpression right) => new(left, op, right);

    /// <summary>A path: a literal where one can hold it, else the folder with the rest as a string, <c>./. + "/a b"</c>.</summary>
    /// <param name="path">Begins with <c>./</c>, <c>../</c> or <c>/</c>.</param>
    /// <exception cref="NixExpressionException">The path begins otherwise, ends with a slash or has an empty segment.</exception>
    public static NixExpression Path(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (NixPath.IsLiteral(path))
            return new NixPath(path);
        var segments = path.Split('/');
        if (segments.Length < 2 || segments[0] is not ("" or "." or "..") || segments.AsSpan(1).Contains(""))
        {
            throw new NixExpressionException(
                $"{NixText.Quoted(path)} is not a valid Nix path: expected ./, ../ or / at the start, no empty segment and no trailing slash. Write for example ./hardware-configuration.nix.");
        }

        return new NixBinary(new NixPath(segments[0] + "/."), NixBinaryOperator.Add, path[segments[0].Length..]);
    }

    /// <summary>Nested sets from dotted paths, with chains of single keys kept dotted: see <see cref="NixAttributeBuilder"/>.</summary>
    /// <exception cref="NixExpressionException">A path is assigned twice, or runs through a value.</exception>
    public static NixAttributeSet Nested(IEnumerable<NixAssignment> assignments)
    {
        ArgumentNullException.ThrowIfNull(assignments);
        var attributes = new NixAttributeBuilder();
        foreach (var assignment in assignments)
            attributes.Add(assignment);
        return attributes.ToSet();
    }
}
