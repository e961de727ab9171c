using System.Globalization;
using System.Text.RegularExpressions;

namespace Hardening.Rules;

/// <summary>An upgrade and a backup that start in the same hour.</summary>
public sealed class UpgradeDuringBackup : HostRule
{
    // The emitted timer delays a backup by up to an hour.
    private const int DelayOfBackup = 60;

    private static readonly string[] Weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    private static readonly Regex DayAndTime = new(@"\A(?:(?<days>[A-Z][A-Za-z.,]*) )?\*-\*-\* (?<hour>\d\d):(?<minute>\d\d):\d\d\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8501", Layer.Updates, Severity.Warning)
    {
        Title = "Upgrade and backup start at the same time",
        Why = "An upgrade restarts services and containers, and may reboot the host. A database dump or upload that runs at that moment is cut off, and the backup of that day is missing or incomplete.",
        Fix = "Let the upgrade start some hours after the backup, for example Automatic(..., \"Sun 04:40\") beside a daily backup.",
        Threat = Threats.DataLoss,
        References = [Reference.NixosModule("tasks/auto-upgrade.nix"), Reference.NixosModule("services/backup/restic.nix"), Reference.Man("systemd.timer(5)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var updates = host.Updates;
        if (!updates.Flake.TryGet(out _) || !updates.Calendar.TryGet(out var upgrades) || updates.RandomizedDelay.IsUnknown) yield break;
        // Neither restarts anything while the backup runs.
        if (updates.AtNextBoot.IsUnknown || (updates.AtNextBoot.Is(true) && !updates.Reboots.Is(true))) yield break;
        if (Start(upgrades) is not { } upgrade) yield break;
        var spread = updates.RandomizedDelay.TryGet(out var seconds) ? (int)((seconds + 59) / 60) : 0;
        foreach (var job in host.Backup.Jobs)
        {
            if (!job.Calendar.TryGet(out var calendar) || Start(calendar) is not { } backup || (upgrade.Days & backup.Days) == 0) continue;
            if (upgrade.Minute > backup.Minute + DelayOfBackup || backup.Minute > upgrade.Minute + spread) continue;
            yield return At(updates.Calendar, $"The upgrade of {host.Name} starts at {Clock(upgrade.Minute)}, and backup {job.Name} starts between {Clock(backup.Minute)} and {Clock(backup.Minute + DelayOfBackup)} on the same day.")
                .With(job.Calendar).With(updates.RandomizedDelay);
        }
    }

    private static string Clock(int minute) => string.Format(CultureInfo.InvariantCulture, "{0:00}:{1:00}", minute / 60 % 24, minute % 60);

    // A bit for each weekday. Anything but plain weekdays with one time of day is left alone.
    private static (int Days, int Minute)? Start(OnCalendar calendar)
    {
        if (DayAndTime.Match(calendar.ToString()) is not { Success: true } match) return null;
        var days = match.Groups["days"].Success ? 0 : 0b111_1111;
        if (match.Groups["days"].Success)
            foreach (var part in match.Groups["days"].Value.Split(','))
            {
                var ends = part.Split([".."], StringSplitOptions.None);
                for (var day = Array.IndexOf(Weekdays, ends[0]); ; day = (day + 1) % Weekdays.Length)
                {
                    days |= 1 << day;
                    if (Weekdays[day] == ends[ends.Length - 1]) break;
                }
            }
        return (days, (int.Parse(match.Groups["hour"].Value, CultureInfo.InvariantCulture) * 60) + int.Parse(match.Groups["minute"].Value, CultureInfo.InvariantCulture));
    }
}
