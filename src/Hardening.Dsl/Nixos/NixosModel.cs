namespace Hardening;

/// <summary>Options that are set by their path.</summary>
public sealed class NixosModel
{
    private readonly ModelScope scope;

    internal NixosModel(ModelScope scope) => this.scope = scope;

    /// <summary>The options.</summary>
    public SettingSet<NixosPath> All => scope.Get(NixosKeys.Options);

    /// <summary>What <see cref="NixosSettings"/> wrote, in the order of the calls; attribute sets as they were given.</summary>
    internal IReadOnlyList<OptionDefinition> Definitions => field ??= [.. All.Select(Definition)];

    /// <summary>Options that imported modules may set in ways that cannot be read.</summary>
    internal IReadOnlyList<UnknownPrefix> UnknownPrefixes => [];

    /// <summary>Whether any option may be set.</summary>
    internal bool IsEverythingUnknown => All.IsOpen;

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
        [.. scope.Get(NixosKeys.Declared).Select(item => new OptionDeclaration(item.Value, TypeOf(item.Value)))];

    /// <summary>Whether options may be declared beside <see cref="Declarations"/>.</summary>
    internal bool MayDeclareOthers => scope.Get(NixosKeys.Declared).IsOpen;

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
