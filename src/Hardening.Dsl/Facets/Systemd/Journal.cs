using System.Runtime.CompilerServices;

namespace Hardening;

/// <summary>What becomes of log messages.</summary>
public sealed class Journal : Facet<Journal>
{
    internal Journal(Place place) : base(place)
    {
    }

    /// <summary>Says where messages are kept.</summary>
    /// <param name="storage">NixOS's default is <see cref="JournalStorage.Persistent"/>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>Storage</c>. Source: journald.conf(5).</remarks>
    public Journal Storage(JournalStorage storage, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(SystemdSettings.JournalStorage, storage);

    /// <summary>Keeps no more than this on disk: the oldest goes first.</summary>
    /// <param name="size">For example <c>1G</c>, 1M and above; a tenth of the file system and 4 GiB at most where it is not stated.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>SystemMaxUse</c>. Source: journald.conf(5).</remarks>
    /// <exception cref="SettingException"><paramref name="size"/> is not a valid size.</exception>
    public Journal MaxSize(string size, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(SystemdSettings.JournalMaxSize, static text => Size.Limit(text, 1L << 20), size);

    /// <summary>Keeps messages no longer than this.</summary>
    /// <param name="time">Whole days, 1 to 3650.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>MaxRetentionSec</c>. Source: journald.conf(5).</remarks>
    /// <exception cref="SettingException"><paramref name="time"/> is outside its range.</exception>
    public Journal KeepFor(TimeSpan time, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(SystemdSettings.JournalRetentionDays, static t => Whole.Days(t, 1, 3650), time);

    /// <summary>Drops messages of a service that writes more than this, so that it cannot push out what others wrote.</summary>
    /// <param name="messages">1 to 1,000,000 in each interval.</param>
    /// <param name="interval">Whole seconds, 1 second to 1 hour.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>RateLimitBurst</c> and <c>RateLimitIntervalSec</c>; NixOS's defaults are 10000 in 30 s. Source: journald.conf(5).</remarks>
    /// <exception cref="SettingException">A value is outside its range.</exception>
    public Journal RateLimit(int messages, TimeSpan interval, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line)
            .Set(SystemdSettings.RateLimitBurst, static n => Whole.Between(n, 1, 1_000_000, "messages"), messages)
            .Set(SystemdSettings.RateLimitSeconds, static t => Whole.Seconds(t, 1, 3600), interval);

    /// <summary>Signs the journal, so that changes of what was written before are seen.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>Seal = true</c>. Nothing is signed before <c>journalctl --setup-keys</c> was run on the host and its verification key kept elsewhere. Source: journalctl(1).</remarks>
    public Journal Seal([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(SystemdSettings.JournalSeal, true);

    /// <summary>Hands messages on to nothing: no other log, no console, no terminal of a user.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>ForwardToSyslog</c>, <c>ForwardToKMsg</c>, <c>ForwardToConsole</c> and <c>ForwardToWall</c> are off. Source: journald.conf(5).</remarks>
    public Journal ForwardNowhere([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(SystemdSettings.JournalForward, false);
}
