using Hardening.Nix.Printing;

namespace Hardening.Nix.Expressions;

/// <summary>An expression of the Nix language, as an immutable tree.</summary>
/// <remarks>
/// The set of kinds is closed: every kind is a sealed record in this namespace. What Nix cannot read back (a NUL in a
/// string, a lone surrogate, a keyword as a variable) is refused with a <see cref="NixExpressionException"/> when the node is
/// made, so that a tree that exists can be printed. Children held in arrays are compared by reference, not element by element.
/// </remarks>
public abstract record NixExpression
{
    private protected NixExpression()
    {
    }

    /// <summary>Makes the Nix string with this value.</summary>
    public static implicit operator NixExpression(string value) => new NixString(value);

    /// <summary>Makes the Nix integer with this value.</summary>
    public static implicit operator NixExpression(long value) => new NixInteger(value);

    /// <summary>Makes the Nix integer with this value.</summary>
    public static implicit operator NixExpression(int value) => new NixInteger(value);

    /// <summary>Makes <c>true</c> or <c>false</c>.</summary>
    public static implicit operator NixExpression(bool value) => NixBoolean.Of(value);

    /// <summary>Makes the Nix float with this value.</summary>
    public static implicit operator NixExpression(double value) => new NixFloat(value);

    /// <summary>The expression as <see cref="NixPrinter"/> prints it.</summary>
    public sealed override string ToString() => NixPrinter.Print(this);
}
