namespace Hardening;

/// <summary>The third-party flakes that a fleet describes.</summary>
internal sealed class FleetInputs(ModelScope fleet)
{
    private readonly ModelScope fleet = fleet;

    /// <summary>Their names.</summary>
    public SettingSet<InputName> All => fleet.Get(InputSettings.Inputs);

    public InputModel Find(InputName name) => new(fleet.In(InputSettings.Inputs, name), name);
}

/// <summary>A third-party flake.</summary>
internal sealed class InputModel(ModelScope scope, InputName name)
{
    private readonly ModelScope scope = scope;

    /// <summary>What the fleet's flake calls it.</summary>
    public InputName Name => name;

    /// <summary>Where it comes from.</summary>
    public Setting<FlakeReference> Reference => scope.Get(InputSettings.Reference);

    /// <summary>Whether its packages come from the fleet's nixpkgs.</summary>
    public Setting<bool> FollowsNixpkgs => scope.Get(InputSettings.FollowsNixpkgs);

    /// <summary>What the paths of the options begin with that its modules declare.</summary>
    public SettingSet<NixosPath> Options => scope.Get(InputSettings.Options);

    /// <summary>Whether its modules may declare options beside <see cref="Options"/>.</summary>
    public bool MayDeclareOthers => !IsStated(Options);

    /// <summary>The options that a module of it may change; null where it may change any.</summary>
    public IReadOnlyList<NixosPath>? ChangesOf(AttributePath module) =>
        scope.In(InputSettings.Modules, module).Get(InputSettings.Changes) is var changes && IsStated(changes) ? [.. changes.Select(static change => change.Value)] : null;

    // Where only some paths of the program state a list, the others state none.
    private static bool IsStated(SettingSet<NixosPath> prefixes) => !prefixes.IsOpen && prefixes.Certain.Any();
}

/// <summary>A module of a third-party flake that a host uses.</summary>
/// <param name="Input">The flake.</param>
/// <param name="Path">The module among its outputs.</param>
internal sealed record UsedModule(InputName Input, AttributePath Path)
{
    /// <summary><c>nixosModules.default of nix-mineral</c>.</summary>
    public override string ToString() => $"{Path} of {Input}";
}
