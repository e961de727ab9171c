using System.Runtime.CompilerServices;

namespace Hardening;

/// <summary>How a host upgrades by itself.</summary>
public sealed class AutomaticUpgrade : Facet<AutomaticUpgrade>
{
    internal AutomaticUpgrade(Place place) : base(place)
    {
    }

    /// <summary>Restarts the host when the new kernel needs it.</summary>
    /// <param name="from">The earliest time of day, for example <c>03:00</c>.</param>
    /// <param name="to">The latest time of day, for example <c>05:00</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>system.autoUpgrade.allowReboot</c> and <c>rebootWindow</c>.</remarks>
    /// <exception cref="SettingException">A time is none.</exception>
    public AutomaticUpgrade Reboot(string from, string to, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(UpdatesSettings.Reboots, true).Set(UpdatesSettings.RebootFrom, TimeOfDay.From, from).Set(UpdatesSettings.RebootTo, TimeOfDay.From, to);

    /// <summary>Restarts the host when the new kernel needs it, at any time of day.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>system.autoUpgrade.allowReboot</c>. <see cref="Reboot(string, string, string, int)"/> limits the hours.</remarks>
    public AutomaticUpgrade Reboot([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(UpdatesSettings.Reboots, true);

    /// <summary>Spreads the start over this span, so that not every host starts at once.</summary>
    /// <param name="span">1 second to 1 day.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>system.autoUpgrade.randomizedDelaySec</c>.</remarks>
    /// <exception cref="SettingException"><paramref name="span"/> is not a whole number of seconds in that range.</exception>
    public AutomaticUpgrade Within(TimeSpan span, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(UpdatesSettings.RandomizedDelay, static t => Whole.Seconds(t, 1, 86_400), span);

    /// <summary>Hands flags to <c>nixos-rebuild</c>.</summary>
    /// <param name="flags">For example <c>--commit-lock-file</c>; the values of a flag follow it: <c>"--max-jobs", "1"</c>.</param>
    /// <remarks>Host effect: <c>system.autoUpgrade.flags</c>.</remarks>
    /// <exception cref="SettingException">The first word does not start with a dash, or a word has a character that a shell reads.</exception>
    public AutomaticUpgrade Flags(params ListOf<string> flags) =>
        From(flags).Add(UpdatesSettings.Flags, CommandFlag.ForShell, CommandWords.Of(flags), nameof(flags));

    /// <summary>Makes the new configuration the default of the next boot instead of switching to it at once.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>system.autoUpgrade.operation = "boot"</c>.</remarks>
    public AutomaticUpgrade AtNextBoot([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(UpdatesSettings.AtNextBoot, true);
}
