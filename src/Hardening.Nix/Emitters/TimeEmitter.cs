namespace Hardening.Nix.Emitters;

/// <summary>Which time it is.</summary>
internal sealed class TimeEmitter : Emitter
{
    public override string Facet => "time";

    public override IEnumerable<Assignment> Emit(HostModel host)
    {
        var time = host.Time;
        return
        [
            .. Option("time.timeZone", time.Zone, static zone => zone.ToString()),
            .. Option("services.timesyncd.servers", time.Servers, static server => server.ToString()),
            .. time.Authenticated.IsEmpty ? Array.Empty<Assignment>() : [Option("services.chrony.enable", true), Option("services.chrony.enableNTS", true)],
            .. Option("services.chrony.servers", time.Authenticated, static server => server.ToString()),
        ];
    }
}
