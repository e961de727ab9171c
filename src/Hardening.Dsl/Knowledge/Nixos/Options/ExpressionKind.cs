namespace Hardening.Knowledge;

/// <summary>What is known about the result of a Nix expression.</summary>
public enum ExpressionKind
{
    /// <summary>Nothing: any option may take it.</summary>
    Unknown,

    /// <summary>A package (a derivation).</summary>
    Package,

    /// <summary>A function.</summary>
    Function,
}
