using System.Runtime.CompilerServices;

namespace Hardening;

public sealed partial class Service
{
    /// <summary>Starts after these units, where they start at all.</summary>
    /// <param name="units">For example <c>postgresql.service</c>.</param>
    /// <remarks>Host effect: <c>after</c>; it orders, and starts nothing. Source: systemd.unit(5).</remarks>
    /// <exception cref="SettingException">A name is not a valid name of a unit.</exception>
    public Service After(params ListOf<string> units) => From(units).Add(ServiceSettings.After, UnitName.From, units);

    /// <summary>Starts these units as well, and does not mind when they fail.</summary>
    /// <param name="units">For example <c>network-online.target</c>.</param>
    /// <remarks>Host effect: <c>wants</c>. Source: systemd.unit(5).</remarks>
    /// <exception cref="SettingException">A name is not a valid name of a unit.</exception>
    public Service Wants(params ListOf<string> units) => From(units).Add(ServiceSettings.Wants, UnitName.From, units);

    /// <summary>Starts these units as well, and does not run without them.</summary>
    /// <param name="units">For example <c>postgresql.service</c>.</param>
    /// <remarks>Host effect: <c>requires</c>. Source: systemd.unit(5).</remarks>
    /// <exception cref="SettingException">A name is not a valid name of a unit.</exception>
    public Service Requires(params ListOf<string> units) => From(units).Add(ServiceSettings.Requires, UnitName.From, units);

    /// <summary>Is started with these units.</summary>
    /// <param name="units"><c>multi-user.target</c> where nothing is stated and no timer starts the service.</param>
    /// <remarks>Host effect: <c>wantedBy</c>. Source: systemd.unit(5).</remarks>
    /// <exception cref="SettingException">A name is not a valid name of a unit.</exception>
    public Service WantedBy(params ListOf<string> units) => From(units).Add(ServiceSettings.WantedBy, UnitName.From, units);

    /// <summary>Starts when the network is up.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>network-online.target</c> in <c>after</c> and <c>wants</c>.</remarks>
    public Service NeedsNetwork([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(ServiceSettings.NeedsNetwork, true);

    /// <summary>Runs at these times instead of all the time.</summary>
    /// <param name="calendar">As systemd.time(7) writes it, for example <c>daily</c> or <c>Sun 04:40</c>.</param>
    /// <param name="describe">Runs at once.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>systemd.timers.&lt;name&gt;</c>, and <c>Type = "oneshot"</c> where no type is stated.</remarks>
    /// <exception cref="SettingException"><paramref name="calendar"/> is not a valid calendar expression.</exception>
    public Service Timer(string calendar, Action<ServiceTimer>? describe = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(ServiceSettings.Calendar, OnCalendar.From, calendar).Describe(static place => new ServiceTimer(place), describe ?? (static _ => { }));
}
