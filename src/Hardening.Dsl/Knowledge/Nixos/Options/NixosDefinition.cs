namespace Hardening.Knowledge;

/// <summary>One definition of an option.</summary>
/// <param name="Path">The option, a free setting inside it, or a group of options when the value is an attribute set.</param>
/// <param name="Value">The value.</param>
/// <param name="Priority">The lowest number wins: 100 as it stands, 1000 with <c>lib.mkDefault</c>, 50 with <c>lib.mkForce</c>.</param>
public sealed record NixosDefinition(NixosPath Path, NixosValue Value, int Priority = NixosDefinition.PlainPriority)
{
    /// <summary>The priority of a definition without <c>lib.mkDefault</c> or <c>lib.mkForce</c>.</summary>
    public const int PlainPriority = 100;

    /// <summary>Wins over what NixOS sets by default, and gives way to a plain definition in a module of the user.</summary>
    public const int OverridablePriority = 900;

    /// <summary>The priority of <c>lib.mkForce</c>.</summary>
    public const int ForcePriority = 50;

    /// <summary>The priority of <c>lib.mkDefault</c>.</summary>
    public const int DefaultPriority = 1000;
}
