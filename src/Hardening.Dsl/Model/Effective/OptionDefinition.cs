namespace Hardening.Model;

/// <summary>An option that a host sets by its path, or that an imported module sets.</summary>
/// <param name="Path">The option, or a group of options when the value is an attribute set.</param>
/// <param name="Value">The value, as far as it is known.</param>
/// <param name="Priority">Nix's priority: the lowest number wins.</param>
/// <param name="IsCertain">False when only some paths of the program set it.</param>
/// <param name="Origins">The calls that set it.</param>
/// <param name="Source">Where the definition is written.</param>
internal sealed record OptionDefinition(
    NixosPath Path, Setting<NixosValue> Value, int Priority, bool IsCertain, IReadOnlyList<Origin> Origins, DefinitionSource Source)
{
    /// <summary>The value, where it is known that the option is set and to what.</summary>
    public NixosValue? Known => IsCertain && Value.TryGet(out var value) ? value : null;
}

/// <summary>Where a definition of an option is written.</summary>
internal abstract record DefinitionSource
{
    /// <summary>A call such as <c>Nixos.Set</c>.</summary>
    public static DefinitionSource SetByPath { get; } = new ByPath();

    private sealed record ByPath : DefinitionSource;

    /// <summary>A NixOS module that the host imports.</summary>
    /// <param name="File">Its path below the project folder.</param>
    /// <param name="Line">The line of the definition, from 1.</param>
    public sealed record Import(string File, int Line) : DefinitionSource;
}

/// <summary>Options below a path that a module may set in a way that cannot be read.</summary>
/// <param name="Path">Everything at this path and below.</param>
/// <param name="Origins">The calls that import the module.</param>
internal sealed record UnknownPrefix(NixosPath Path, IReadOnlyList<Origin> Origins)
{
    /// <summary>The module, where it is of a third-party flake.</summary>
    public UsedModule? Module { get; init; }
}
