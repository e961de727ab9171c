namespace Hardening.Model;

/// <summary>Options that are set by their path.</summary>
public sealed class NixosModel
{
    private readonly ModelScope scope;
    private readonly NixosRelease release;
    private readonly FleetInputs inputs;

    internal NixosModel(ModelScope scope, ModuleFiles files, NixosRelease release, FleetInputs inputs) =>
        (this.scope, Files, this.release, this.inputs) = (scope, files, release, inputs);

    /// <summary>The files that the description depends on.</summary>
    internal ModuleFiles Files { get; }

    /// <summary>The options.</summary>
    public SettingSet<NixosPath> All => scope.Get(NixosKeys.Options);

    /// <summary>What <see cref="NixosSettings"/> wrote, in the order of the calls, and what imported modules set; attribute sets as they were given.</summary>
    internal IReadOnlyList<OptionDefinition> Definitions => field ??= [.. ByPath, .. Imported.SelectMany(static module => module.Definitions), .. Reported];

    // What NixOS derives from a hardware report. Where the report cannot be read, rules see what is described, as with a hardware-configuration.nix.
    private IEnumerable<OptionDefinition> Reported => scope.Get(HardwareSettings.ReportPath) is var report && report.TryGet(out var path) && Files.ReportOf(path.ToString()) is { } read
        ? read.Definitions(path.ToString(), report, isCertain: true) : [];

    /// <summary>What <see cref="NixosSettings"/> wrote.</summary>
    internal IReadOnlyList<OptionDefinition> ByPath => field ??= [.. All.Select(Definition)];

    /// <summary>Options that imported modules may set in ways that cannot be read, and those that modules of third-party flakes may change.</summary>
    internal IReadOnlyList<UnknownPrefix> UnknownPrefixes => field ??=
    [
        .. Imported.SelectMany(static module => module.UnknownPrefixes),
        .. Modules.SelectMany(module => (ChangesOf(module.Value) ?? []).Select(path => new UnknownPrefix(path, [module.Origin]) { Module = module.Value })),
    ];

    /// <summary>The modules of third-party flakes that the host uses.</summary>
    internal SettingSet<UsedModule> Modules => scope.Get(NixosKeys.Modules);

    /// <summary>The flake that a module is of.</summary>
    internal InputModel InputOf(UsedModule module) => inputs.Find(module.Input);

    /// <summary>Whether any option may be set.</summary>
    internal bool IsEverythingUnknown => EverythingUnknownBy.Count > 0;

    /// <summary>The calls by which any option may be set.</summary>
    internal IReadOnlyList<Origin> EverythingUnknownBy => field ??=
    [
        .. UnreadableBy,
        .. Modules.OpenedBy,
        .. Modules.Where(module => ChangesOf(module.Value) is null).Select(static module => module.Origin),
    ];

    /// <summary>Whether a service of this kind may be set up by path or by an import; one that is switched off is not.</summary>
    internal bool MayRun(ServiceKind kind) =>
        IsEverythingUnknown
        || Definitions.Any(definition => kind.Covers(definition.Path) && !IsOff(definition))
        || UnknownPrefixes.Any(prefix => kind.Modules.Any(area => area.IsWithin(prefix.Path) || prefix.Path.IsWithin(area)));

    private static bool IsOff(OptionDefinition definition) =>
        definition.Known is NixosValue.Boolean { Value: false } && definition.Path.Segments[definition.Path.Segments.Count - 1] == "enable";

    /// <summary>What an option shall be; unknown where it is set and its value is not known.</summary>
    public Setting<NixosValue> ValueOf(NixosPath path) => scope.In(NixosKeys.Options, path).Get(NixosKeys.Value);

    /// <summary>The options that no table has and that the host declares, with the types it gives them.</summary>
    internal IReadOnlyList<OptionDeclaration> Declarations => field ??=
    [
        .. scope.Get(NixosKeys.Declared).Select(item => new OptionDeclaration(item.Value, TypeOf(item.Value))),
        .. Imported.SelectMany(static module => module.Declared)
            .Concat(Modules.SelectMany(module => InputOf(module.Value).Options.Select(static option => option.Value)))
            .Select(static path => new OptionDeclaration(path, DataType.Opaque)),
    ];

    /// <summary>Whether options may be declared beside <see cref="Declarations"/>.</summary>
    internal bool MayDeclareOthers =>
        scope.Get(NixosKeys.Declared).IsOpen || UnreadableBy.Count > 0 || Modules.IsOpen || Modules.Any(module => InputOf(module.Value).MayDeclareOthers);

    // Own modules that cannot be read, and options whose path is unknown.
    private IReadOnlyList<Origin> UnreadableBy => field ??=
    [
        .. All.OpenedBy,
        .. Imports.OpenedBy,
        .. Imports.Where((_, i) => Imported[i].IsEverythingUnknown).Select(static import => import.Origin),
    ];

    /// <summary>Whether a module is imported whose text is not there: one that is named for hardware or disks may mount, load drivers and start the host.</summary>
    internal bool HasUnreadModules => IsEverythingUnknown || Imports.IsOpen || !Modules.IsEmpty || Imports.Any(import => Files.Find(import.Value) is null);

    private SettingSet<RelativePath> Imports => scope.Get(HostSettings.Imports);

    private IReadOnlyList<ReadModule> Imported => field ??= [.. Imports.Select(import => ModuleReader.Of(Files, release, import.Value, import.Origin, import.IsCertain))];

    private IReadOnlyList<NixosPath>? ChangesOf(UsedModule module) => InputOf(module).ChangesOf(module.Path);

    private OptionType TypeOf(NixosPath path) =>
        scope.In(NixosKeys.Declared, path).Get(NixosKeys.Type).TryGet(out var type) ? type.Type : DataType.Opaque;

    private OptionDefinition Definition(SettingSet<NixosPath>.Item item)
    {
        var value = ValueOf(item.Value);
        // Where two paths of the program set it with different strength, nothing is certain of it.
        return scope.In(NixosKeys.Options, item.Value).Get(NixosKeys.Priority).TryGet(out var priority)
            ? new(item.Value, value, priority, item.IsCertain, [item.Origin], DefinitionSource.SetByPath)
            : new(item.Value, value.Lost(), NixosDefinition.ForcePriority, item.IsCertain, [item.Origin], DefinitionSource.SetByPath);
    }
}
