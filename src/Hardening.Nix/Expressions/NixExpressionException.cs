namespace Hardening.Nix.Expressions;

/// <summary>A value or a name that the Nix language has no way to say.</summary>
/// <remarks><see cref="Exception.Message"/> names the value, the rule it breaks and what to write instead.</remarks>
public sealed class NixExpressionException : Exception
{
    /// <summary>Says what cannot be said in Nix, and the fix.</summary>
    /// <param name="message">One sentence or two that stand alone.</param>
    public NixExpressionException(string message) : base(message)
    {
    }
}
