namespace Hardening.Nix.Emitters;

/// <summary>Which time it is.</summary>
internal sealed class TimeEmitter() : SettingsEmitter(TimeSettings.Keys)
{
    public override string Facet => "time";

    protected override IEnumerable<Assignment> Write(HostModel host, SettingKey setting) =>
        setting != TimeSettings.Authenticated ? base.Write(host, setting)
        : host.Time.Authenticated.IsEmpty ? []
        :
        [
            Option("services.chrony.enable", true),
            Option("services.chrony.enableNTS", true),
            .. Option("services.chrony.servers", host.Time.Authenticated, static server => server.ToString()),
        ];
}
