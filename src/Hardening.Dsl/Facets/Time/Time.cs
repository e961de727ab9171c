using System.Runtime.CompilerServices;

namespace Hardening;

/// <summary>Which time it is on the host, and who says so.</summary>
public sealed class Time : Facet<Time>
{
    internal Time(Place place) : base(place)
    {
    }

    /// <summary>Shows times in this zone.</summary>
    /// <param name="name">Such as <c>Europe/Berlin</c> or <c>UTC</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>time.timeZone</c>.</remarks>
    /// <exception cref="SettingException"><paramref name="name"/> is not a valid zone.</exception>
    public Time Zone(string name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(TimeSettings.Zone, TimeZoneName.From, name);

    /// <summary>Asks these servers for the time with systemd-timesyncd. Their answers are not authenticated: see <see cref="AuthenticatedServers"/>.</summary>
    /// <param name="names">Names of NTP servers.</param>
    /// <remarks>Host effect: <c>services.timesyncd.servers</c>.</remarks>
    /// <exception cref="SettingException">A name is not valid.</exception>
    public Time Servers(params ListOf<string> names) =>
        From(names).Add(TimeSettings.Servers, DomainName.From, names);

    /// <summary>Asks these servers for the time with chrony and NTS, so that an attacker on the path cannot change the clock.</summary>
    /// <param name="names">Names of servers that speak NTS, such as <c>time.cloudflare.com</c>.</param>
    /// <remarks>Host effect: <c>services.chrony</c> with <c>enableNTS</c>; timesyncd goes off. Source: RFC 8915.</remarks>
    /// <exception cref="SettingException">A name is not valid.</exception>
    public Time AuthenticatedServers(params ListOf<string> names) =>
        From(names).Add(TimeSettings.Authenticated, DomainName.From, names);
}
