namespace Hardening.Model;

/// <summary>What one service is shut in by: what is said at it, and for the rest what its preset says.</summary>
public sealed class SandboxModel
{
    private readonly ModelScope scope;

    internal SandboxModel(ModelScope scope) => this.scope = scope;

    /// <summary>The preset it starts from; unset means none.</summary>
    public Setting<Sandbox> Preset => scope.Get(SandboxSettings.Preset);

    /// <summary>The directives that are certain, in the order in which they are emitted.</summary>
    public IReadOnlyList<SandboxDirective> Directives => SandboxDirectives.Of(this);

    internal Setting<T> Get<T>(ScalarKey<T> key) where T : notnull
    {
        var said = scope.Get(key);
        if (!said.IsUnset || Preset.IsUnset || IsLeftOut(key)) return said;
        // A preset that is unknown may say anything.
        return Preset.TryGet(out var preset) && !preset.Has(key) ? said : Preset.Select(known => known.Value(key));
    }

    internal SettingSet<T> Get<T>(SetKey<T> key) where T : notnull => scope.Get(key);

    /// <summary>The value of a directive that is known; null where it is unset or unknown.</summary>
    internal object? ValueOf(SettingKey key) => scope.Scalar(key) is { } said ? said.Value : !IsLeftOut(key) && Preset.TryGet(out var preset) ? preset.Find(key) : null;

    /// <summary>The certain values of a directive that is a list, as its option has them.</summary>
    internal NixosValue ListOf(SettingKey key) => new NixosValue.List(scope.Elements(key).Select(item => key.Option!.Codec.Write(item.Value)));

    // A preset must not keep the unit from starting: systemd cannot map the directories of a dynamic user in a PID namespace (systemd#41014).
    private bool IsLeftOut(SettingKey key) =>
        key == SandboxSettings.PrivatePIDs && scope.Get(ServiceSettings.DynamicUser).Is(true)
        && !(scope.Get(ServiceSettings.StateDirectory).IsUnset && scope.Get(ServiceSettings.CacheDirectory).IsUnset);
}
