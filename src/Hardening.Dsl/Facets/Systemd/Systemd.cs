using System.Runtime.CompilerServices;

namespace Hardening;

/// <summary>What systemd does for the host as a whole: its journal, what is left of programs that crash, the emergency shell.</summary>
public sealed class Systemd : Facet<Systemd>
{
    internal Systemd(Place place) : base(place)
    {
    }

    /// <summary>Describes what becomes of log messages.</summary>
    /// <param name="describe">Runs at once.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>services.journald</c>. Source: journald.conf(5).</remarks>
    public Systemd Journal(Action<Journal> describe, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(SystemdSettings.IsJournalDescribed, true).Describe(static place => new Journal(place), describe);

    /// <summary>Keeps nothing of programs that crash: their memory may hold secrets.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>
    /// Host effect: <c>Storage=none</c> and <c>ProcessSizeMax=0</c> in <c>systemd.coredump</c>, which stays on: without it the kernel writes
    /// dumps into the folders of the programs. The journal still notes the crash. Source: coredump.conf(5).
    /// </remarks>
    public Systemd DiscardCoreDumps([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(SystemdSettings.DiscardCoreDumps, true);

    /// <summary>Goes on booting when something fails, instead of waiting at the console.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>systemd.enableEmergencyMode = false</c>: an unattended host can still be reached over the network.</remarks>
    public Systemd DisableEmergencyMode([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(SystemdSettings.EmergencyMode, false);

    /// <summary>Reports failed backups, failed upgrades and the failure of further services to an address on the network, and in the journal.</summary>
    /// <param name="address">
    /// A secret with one URL, to which the name of the unit and of the host is sent (HTTP POST): a topic of ntfy such as <c>https://ntfy.sh/...</c>, or any webhook that takes text.
    /// Anyone who knows a topic of ntfy can read it, so it belongs into a secret.
    /// </param>
    /// <param name="units">Further services, such as <c>container@immich.service</c>: they have to exist. The backups and the automatic upgrade of the description are reported without being named.</param>
    /// <remarks>
    /// Host effect: <c>onFailure</c> of these units and the service <c>notify-failure@</c>, which writes to the journal with priority <c>alert</c> and sends with curl, as a dynamic user without
    /// capabilities; it tries for five minutes, and its own failure is in the journal alone. Source: systemd.unit(5), OnFailure=.
    /// </remarks>
    /// <example><code>
    /// server.Systemd.NotifyFailures(server.Secrets.Add("ntfy_url"), "container@immich.service");
    /// </code></example>
    /// <exception cref="SettingException">A unit is not a service.</exception>
    public Systemd NotifyFailures(Secret address, params ListOf<string> units) =>
        From(units, mayBeEmpty: true).Set(SystemdSettings.FailureAddress, Secret.NameOf, address).Add(SystemdSettings.WatchedUnits, SystemdSettings.Service, units);
}
