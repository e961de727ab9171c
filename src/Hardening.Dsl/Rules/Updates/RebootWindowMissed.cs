using System.Globalization;
using System.Text.RegularExpressions;

namespace Hardening.Rules;

/// <summary>A time for restarts at which no upgrade is ever done.</summary>
public sealed class RebootWindowMissed : HostRule
{
    private const int Day = 24 * 60;

    // An upgrade that starts a little before the window may well end inside it.
    private const int LongestBuild = 2 * 60;

    private static readonly Regex TimeOfCalendar = new(@" (?<hour>\d\d):(?<minute>\d\d):\d\d\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD5008", Layer.Updates, Severity.Warning)
    {
        Title = "Upgrades start outside the reboot window",
        Why = "If an upgrade outside the window needs a reboot, NixOS neither reboots nor switches: it only changes the boot menu. Neither the new kernel nor other fixes run until the host is rebooted by hand.",
        Fix = "Move the calendar of Automatic(...) into the window of Reboot(...), for example \"Sun 03:10\" with Reboot(\"03:00\", \"05:00\").",
        Threat = Threats.StaleSoftware,
        References = [Reference.NixosModule("tasks/auto-upgrade.nix"), Reference.Man("systemd.time(7)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var updates = host.Updates;
        if (!updates.Calendar.TryGet(out var calendar) || !updates.RebootFrom.TryGet(out var from) || !updates.RebootTo.TryGet(out var to)) yield break;
        if (TimeOfCalendar.Match(calendar) is not { Success: true } time || updates.RandomizedDelay.IsUnknown) yield break;
        var start = Minutes(time.Groups["hour"].Value, time.Groups["minute"].Value);
        var spread = updates.RandomizedDelay.TryGet(out var seconds) ? (int)((seconds + 59) / 60) : 0;
        var window = After(Minutes(from), Minutes(to));
        if (After(Minutes(from), start) < window || After(start, Minutes(from)) <= spread + LongestBuild) yield break;
        yield return At(updates.Calendar, $"The upgrade starts at {start / 60:00}:{start % 60:00}, and {host.Name} may only reboot from {from} to {to}.")
            .With(updates.RebootFrom).With(updates.RandomizedDelay);
    }

    /// <summary>Minutes from one time of day to the next occurrence of another.</summary>
    private static int After(int earlier, int later) => (later - earlier + Day) % Day;

    private static int Minutes(TimeOfDay time) => Minutes(time.Text.Substring(0, 2), time.Text.Substring(3, 2));

    private static int Minutes(string hour, string minute) =>
        (int.Parse(hour, CultureInfo.InvariantCulture) * 60) + int.Parse(minute, CultureInfo.InvariantCulture);
}
