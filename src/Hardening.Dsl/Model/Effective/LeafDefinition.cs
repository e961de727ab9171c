namespace Hardening.Model;

/// <summary>One definition of one option.</summary>
/// <param name="Within">The host, or the system inside a container.</param>
/// <param name="Path">The option.</param>
/// <param name="Value">Its value; null where it is unknown.</param>
/// <param name="Priority">Nix's priority: the lowest number wins.</param>
/// <param name="IsCertain">False when only some paths of the program set it.</param>
/// <param name="Wins">Whether it replaces what a facet says of the same option.</param>
/// <param name="Origins">The calls that set it.</param>
internal sealed record LeafDefinition(Scope Within, NixosPath Path, NixosValue? Value, int Priority, bool IsCertain, bool Wins, IReadOnlyList<Origin> Origins)
{
    /// <summary>Whether the module of another option defines it.</summary>
    public bool IsBrought { get; init; }
}
