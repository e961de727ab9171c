namespace Hardening;

/// <summary>Which time it is on a host.</summary>
public sealed class TimeModel
{
    private readonly ModelScope scope;

    internal TimeModel(ModelScope scope) => this.scope = scope;

    /// <summary>The zone in which times are shown.</summary>
    public Setting<TimeZoneName> Zone => scope.Get(TimeKeys.Zone);

    /// <summary>Servers whose answers are taken as they come.</summary>
    public SettingSet<DomainName> Servers => scope.Get(TimeKeys.Servers);

    /// <summary>Servers whose answers are authenticated.</summary>
    public SettingSet<DomainName> Authenticated => scope.Get(TimeKeys.Authenticated);
}
