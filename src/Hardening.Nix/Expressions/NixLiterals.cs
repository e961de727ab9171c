using System.Globalization;

namespace Hardening.Nix.Expressions;

/// <summary><c>null</c>.</summary>
public sealed record NixNull : NixExpression
{
    private NixNull()
    {
    }

    /// <summary>The only one.</summary>
    public static NixNull Value { get; } = new();
}

/// <summary><c>true</c> or <c>false</c>.</summary>
public sealed record NixBoolean : NixExpression
{
    private static readonly NixBoolean True = new(true);
    private static readonly NixBoolean False = new(false);

    private NixBoolean(bool value) => Value = value;

    /// <summary>The truth value.</summary>
    public bool Value { get; }

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static NixBoolean Of(bool value) => value ? True : False;
}

/// <summary>An integer: 64 bits, signed, every value of them.</summary>
/// <param name="Value">The number. The smallest has no literal in Nix and is printed as a subtraction.</param>
public sealed record NixInteger(long Value) : NixExpression;

/// <summary>A floating-point number that Nix reads back as the same 64-bit float.</summary>
/// <remarks>Nix has no literals for not-a-number and the infinities: they are refused.</remarks>
public sealed record NixFloat : NixExpression
{
    /// <summary>Makes the float.</summary>
    /// <param name="value">Any finite number, negative zero included.</param>
    /// <exception cref="NixExpressionException"><paramref name="value"/> is not finite.</exception>
    public NixFloat(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new NixExpressionException(string.Create(
                CultureInfo.InvariantCulture,
                $"The float {value} has no literal in Nix, which only has finite numbers. Use a finite number, or null."));
        }

        Value = value;
    }

    /// <summary>The number.</summary>
    public double Value { get; }
}

/// <summary>A variable: <c>lib</c>, <c>pkgs</c>, <c>config</c>.</summary>
public sealed record NixIdentifier : NixExpression
{
    /// <summary>Names the variable.</summary>
    /// <param name="name">A letter or _ followed by letters, digits, _, ' or -; not a keyword.</param>
    /// <exception cref="NixExpressionException">The name cannot be a variable.</exception>
    public NixIdentifier(string name) => Name = NixText.CheckedVariable(name, "a variable");

    /// <summary>The name.</summary>
    public string Name { get; }
}

/// <summary>A path literal, which Nix resolves against the file it stands in: <c>./hardware-configuration.nix</c>.</summary>
/// <remarks>A path with characters that a literal cannot hold is written as <c>./. + "/a b"</c>: see <see cref="NixSyntax.Path"/>.</remarks>
public sealed record NixPath : NixExpression
{
    /// <summary>Makes the path literal.</summary>
    /// <param name="path">Begins with <c>./</c>, <c>../</c> or <c>/</c>; segments of letters, digits, <c>.</c>, <c>_</c>, <c>-</c> and <c>+</c>.</param>
    /// <exception cref="NixExpressionException">A path literal cannot hold it.</exception>
    public NixPath(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!IsLiteral(path))
        {
            throw new NixExpressionException(
                $"{NixText.Quoted(path)} is not a valid Nix path literal: expected ./, ../ or / at the start, and segments of letters, digits, '.', '_', '-' and '+'. For other characters use NixSyntax.Path, which writes ./. + \"/...\".");
        }

        Value = path;
    }

    /// <summary>The path as written.</summary>
    public string Value { get; }

    internal static bool IsLiteral(string path)
    {
        if (path is "./." or "../." or "/.")
            return true;
        var segments = path.Split('/');
        if (segments.Length < 2 || segments[0] is not ("" or "." or ".."))
            return false;
        return segments.AsSpan(1).IndexOf("") < 0 && segments.Skip(1).All(segment => segment.All(IsPathCharacter));
    }

    private static bool IsPathCharacter(char character) => char.IsAsciiLetterOrDigit(character) || character is '.' or '_' or '-' or '+';
}
