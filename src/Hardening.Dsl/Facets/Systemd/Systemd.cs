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

    /// <summary>Goes on booting when something fails, instead of waiting for somebody at the console.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>systemd.enableEmergencyMode = false</c>: a host that nobody sits at can still be reached over the network.</remarks>
    public Systemd DisableEmergencyMode([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(SystemdSettings.EmergencyMode, false);
}
