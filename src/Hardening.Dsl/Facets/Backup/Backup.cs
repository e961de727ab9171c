using System.Runtime.CompilerServices;

namespace Hardening;

/// <summary>Backups with restic.</summary>
public sealed class Backup : Facet<Backup>
{
    internal Backup(Place place) : base(place)
    {
    }

    /// <summary>Makes a copy each day.</summary>
    /// <param name="name">Part of the unit's name, <c>restic-backups-&lt;name&gt;</c>, and of the command <c>restic-&lt;name&gt;</c>.</param>
    /// <param name="describe">Runs at once.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>services.restic.backups.&lt;name&gt;</c>, at a time within an hour after midnight, and later where the machine was off.</remarks>
    /// <exception cref="SettingException"><paramref name="name"/> is not a valid name.</exception>
    public Backup Daily(string name, Action<BackupJob> describe, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line)
            .Put(BackupSettings.All, VolumeName.From, name, BackupJobSettings.Calendar, OnCalendar.From, "daily")
            .Within(BackupSettings.All, VolumeName.From, name, static place => new BackupJob(place), describe);

    /// <summary>Makes a copy at these times.</summary>
    /// <param name="calendar">As systemd.time(7) writes it, such as <c>Sun 03:00</c>.</param>
    /// <param name="name">Part of the unit's name.</param>
    /// <param name="describe">Runs at once.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>services.restic.backups.&lt;name&gt;.timerConfig</c>.</remarks>
    /// <exception cref="SettingException">The time or the name is not valid.</exception>
    public Backup On(string calendar, string name, Action<BackupJob> describe, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line)
            .Put(BackupSettings.All, VolumeName.From, name, BackupJobSettings.Calendar, OnCalendar.From, calendar)
            .Within(BackupSettings.All, VolumeName.From, name, static place => new BackupJob(place), describe);
}
