namespace Hardening;

/// <summary>Options that are set by their path.</summary>
public sealed class NixosModel
{
    private readonly ModelScope scope;

    internal NixosModel(ModelScope scope) => this.scope = scope;

    /// <summary>The options.</summary>
    public SettingSet<NixosPath> All => scope.Get(NixosKeys.Options);

    /// <summary>Whether an option at a path or below it may be set.</summary>
    internal bool MaySet(NixosPath area) => All.IsOpen || All.Any(option => option.Value.IsWithin(area));

    /// <summary>What an option shall be; unknown where it is set and its value is not known.</summary>
    public Setting<NixosValue> ValueOf(NixosPath path)
    {
        var inner = scope.In(NixosKeys.Options, path);
        var list = inner.Get(NixosKeys.Values);
        return list.IsUnset ? inner.Get(NixosKeys.Value)
            : list.Select(static values => (NixosValue)new NixosValue.List(values.Select(static value => (NixosValue)new NixosValue.Text(value))));
    }
}
