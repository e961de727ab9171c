using System.Runtime.CompilerServices;

namespace Hardening;

/// <summary>How a host gets new software, and how it gets rid of old.</summary>
public sealed class Updates : Facet<Updates>
{
    internal Updates(Place place) : base(place)
    {
    }

    /// <summary>Upgrades the host by itself.</summary>
    /// <param name="flake">Where the configuration comes from, for example <c>github:owner/repository</c> or <c>path:/etc/nixos</c>.</param>
    /// <param name="calendar">When, as systemd.time(7) writes it, for example <c>weekly</c> or <c>Sun 04:40</c>.</param>
    /// <param name="describe">Runs at once.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>system.autoUpgrade</c>. Anyone who can write the flake becomes root on the host: name one that only root writes, or a remote one.</remarks>
    /// <exception cref="SettingException">The flake reference or the time is not valid.</exception>
    public Updates Automatic(string flake, string calendar, Action<AutomaticUpgrade>? describe = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line)
            .Set(UpdatesSettings.Flake, FlakeReference.From, flake)
            .Set(UpdatesSettings.Calendar, OnCalendar.From, calendar)
            .Describe(static place => new AutomaticUpgrade(place), describe ?? (static _ => { }));

    /// <summary>Brings the command <c>nh</c>, which builds and switches with a diff, for upgrades by hand.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>programs.nh.enable</c>, and the features <c>nix-command</c> and <c>flakes</c> of <c>nix.settings.experimental-features</c>, without which nh stops.</remarks>
    public Updates ByHand([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(UpdatesSettings.Nh, true);

    /// <summary>Removes old generations with <c>nh clean</c>.</summary>
    /// <param name="calendar">When, as systemd.time(7) writes it.</param>
    /// <param name="keepSince">Whole days: generations younger than this stay.</param>
    /// <param name="keep">Generations that stay in any case, 1 to 1000.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>programs.nh.clean</c>.</remarks>
    /// <exception cref="SettingException">A value is outside its range.</exception>
    public Updates CleanUp(string calendar, TimeSpan keepSince, int keep, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line)
            .Set(UpdatesSettings.Nh, true)
            .Set(UpdatesSettings.CleanCalendar, OnCalendar.From, calendar)
            .Set(UpdatesSettings.CleanKeepSince, static t => Whole.Days(t, 1, 3650), keepSince)
            .Set(UpdatesSettings.CleanKeep, static n => Whole.Between(n, 1, 1000, "generations"), keep);
}
