using System.Runtime.CompilerServices;

namespace Hardening;

/// <summary>A third-party flake whose NixOS modules hosts can use; made by <see cref="Fleet.Input"/>.</summary>
public sealed class FleetInput : Facet<FleetInput>
{
    internal FleetInput(Place place) : base(place)
    {
    }

    /// <summary>Builds the flake's own packages from the nixpkgs of the fleet.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>inputs.&lt;name&gt;.inputs.nixpkgs.follows = "nixpkgs"</c>. Without it the flake locks its own nixpkgs, which the fleet's updates do not reach. Source: Nix manual, "nix flake", Flake inputs.</remarks>
    public FleetInput FollowNixpkgs([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Fix(InputSettings.FollowsNixpkgs, true);

    /// <summary>Names the options that the flake's modules declare.</summary>
    /// <param name="prefixes">What the paths of the options begin with, such as <c>nm</c> or <c>services.example</c>.</param>
    /// <remarks>
    /// Host effect: none. On hosts that use a module of the flake, options at and below a prefix can be set with <see cref="NixosSettings.Set"/> to any value,
    /// and other paths that no table has are reported (HD7403). Without this call, no path is reported there.
    /// </remarks>
    /// <exception cref="SettingException">A prefix is not the path of an option.</exception>
    public FleetInput Options(params ListOf<string> prefixes) => From(prefixes).Add(InputSettings.Options, InputSettings.Prefix, prefixes);

    /// <summary>Names one of the flake's NixOS modules, for <see cref="Host.Use"/>.</summary>
    /// <param name="path">The module among the outputs of the flake.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>A handle: <c>host.Use(module)</c>.</returns>
    /// <remarks>Host effect: none until a host uses the module. Whether the flake has the output is not checked.</remarks>
    /// <exception cref="SettingException"><paramref name="path"/> is not an attribute path.</exception>
    public InputModule Module(string path = "nixosModules.default", [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Open(InputSettings.Modules, AttributePath.From, path, static place => new InputModule(place), static _ => { });

    internal FleetInput ComesFrom(string reference, string file, int line) =>
        From(file, line, null, nameof(Fleet.Input)).SetOnce(InputSettings.Reference, FlakeReference.From, reference, static (before, at) =>
            $"The fleet already has an input of this name from {before}, described at {at}. Rename one of the two.");
}

/// <summary>A NixOS module of a third-party flake; made by <see cref="FleetInput.Module"/>.</summary>
public sealed class InputModule : Facet<InputModule>
{
    internal InputModule(Place place) : base(place)
    {
    }

    /// <summary>States which options the module may change, so that everything else stays known.</summary>
    /// <param name="prefixes">What the paths of these options begin with, such as <c>boot.kernel.sysctl</c> or <c>networking</c>. Further calls add to them.</param>
    /// <remarks>
    /// Host effect: none. Without this call, the module may set any option: rules that need a setting are not evaluated on the hosts that use the module (HD7402),
    /// and the overview claims no protection. The statement is yours: nothing checks it against the module.
    /// </remarks>
    /// <exception cref="SettingException">A prefix is not the path of an option.</exception>
    public InputModule ChangesOnly(params ListOf<string> prefixes) => From(prefixes).Add(InputSettings.Changes, InputSettings.Prefix, prefixes);

    /// <summary>The module as hosts of a fleet know it.</summary>
    internal static UsedModule Of(InputModule module, Session fleet)
    {
        // A module of another fleet has no input in this one's flake.
        if (module.Place.Session != fleet)
            throw new SettingException(nameof(module), "The module is from an input of another fleet. Describe the input on the fleet of this host: fleet.Input(...).");
        var scope = module.Place.Scope;
        return new((InputName)scope.Parent!.Element!, (AttributePath)scope.Element!);
    }
}

/// <summary>The flakes of a fleet; reached through <see cref="Fleet"/>.</summary>
internal sealed class FleetInputCalls(Place place) : Facet<FleetInputCalls>(place)
{
    public FleetInput Add(string name, string reference, string file, int line) =>
        From(file, line, null, nameof(Fleet.Input))
            .Open(InputSettings.Inputs, InputName.From, name, static place => new FleetInput(place), input => input.ComesFrom(reference, file, line));
}
