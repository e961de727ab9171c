using System.Globalization;
using Hardening.Overview.Facts;
using Hardening.Overview.Text;
using static Hardening.Rules.Threats;

namespace Hardening.Overview.Facets;

/// <summary>The copies that a host makes.</summary>
internal sealed class BackupOverview : FacetOverview
{
    public override string Page => "backup";

    public override string Title => "Backup";

    public override string Module => "backup.nix";

    public override IEnumerable<Measure> Measures(HostView host) => host.Model.Backup.Jobs.SelectMany(Of);

    public override IEnumerable<OutboundPath> Outbound(HostView host) =>
        from job in host.Model.Backup.Jobs
        where job.Repository.Is(static repository => repository.Folder is null)
        select new OutboundPath($"restic ({job.Name})", job.Repository.ToString(), "encrypted backups", job.Repository.Origins);

    public override IEnumerable<Feature> Features(HostView host)
    {
        var jobs = host.Model.Backup.Jobs.ToArray();
        yield return new("backup", jobs.Length == 0 ? "not described" : string.Join("; ", jobs.Select(job => $"{job.Name}, {When(job)}, to {job.Repository}")));
    }

    public override IEnumerable<StatedSetting> Settings(HostView host) => host.Model.Backup.Jobs.SelectMany(Settings);

    public override IEnumerable<Block> Before(HostView host, string section)
    {
        if (host.Model.Backup.Jobs.FirstOrDefault(job => SectionOf(job) == section) is not { } job) yield break;
        if (job.NeedsMount is null && job.Repository.Is(static repository => repository.Folder is not null))
            yield return new Block.Note($"The backups are on the file system that they back up: they do not survive its disk.");
        yield return new Block.Paragraph($"Restore:");
        yield return new Block.Bullets([.. job.Restore.Select(static step => step.Command is null ? (Prose)step.Text : Prose.Of($"{step.Text}: {step.Command:code}"))]);
    }

    private static IEnumerable<Measure> Of(BackupJobModel job)
    {
        if (job.Paths.Count == 0 || !job.Repository.TryGet(out var repository) || IsUnknown(job)) yield break;
        yield return new($"backup.{job.Name}", DefenceLayer.Operation, $"restic backup of {job.Paths.Count.Of("path")} to {repository}, {When(job)}{Kept(job)}")
        {
            Threats = [DataLoss], Section = SectionOf(job),
            Evidence = [Evidence.Of("services.restic.backups", job.Repository), new("paths", job.Everything.IsUnset ? [.. job.NamedPaths.Select(item => item.Origin)] : job.Everything.Origins)],
        };
        if (job.Dumps.Count > 0)
            yield return new($"backup.{job.Name}.dumps", DefenceLayer.Operation, $"{job.Dumps.Count.Of("database")} {(job.Dumps.Count == 1 ? "is" : "are")} dumped before the backup, so that the files are consistent")
            {
                Threats = [DataLoss], Section = SectionOf(job), Evidence = [new("dumps", job.Everything.Origins)],
            };
    }

    private static bool IsUnknown(BackupJobModel job) =>
        job.NamedPaths.IsOpen || job.Everything.IsUnknown || job.Calendar.IsUnknown
        || job.KeepDaily.IsUnknown || job.KeepWeekly.IsUnknown || job.KeepMonthly.IsUnknown || job.KeepYearly.IsUnknown;

    private static string SectionOf(BackupJobModel job) => $"Backup {job.Name}";

    private static string When(BackupJobModel job) => job.Calendar.TryGet(out var calendar) ? calendar.Words : "manually";

    private static string Kept(BackupJobModel job)
    {
        string[] kept = [.. Count(job.KeepDaily, "daily"), .. Count(job.KeepWeekly, "weekly"), .. Count(job.KeepMonthly, "monthly"), .. Count(job.KeepYearly, "yearly")];
        return kept.Length == 0 ? ", all kept" : $" ({string.Join(", ", kept)})";
    }

    private static IEnumerable<string> Count(Setting<int> keep, string word) => keep.TryGet(out var count) && count > 0 ? [string.Create(CultureInfo.InvariantCulture, $"{count} {word}")] : [];

    // What is backed up follows from the state of everything described as well as from what is named.
    private static IEnumerable<StatedSetting> Settings(BackupJobModel job)
    {
        var section = SectionOf(job);
        SettingKey[] named = [BackupJobSettings.NamedPaths, BackupJobSettings.NamedExclusions];
        return
        [
            .. Declared(job.Scope, [.. BackupJobSettings.Keys.Except(named)], section),
            new(section, BackupJobSettings.NamedPaths.Says, string.Join(", ", job.Paths), [job.Origin]),
            .. job.Exclusions.Count == 0 ? Array.Empty<StatedSetting>() : [new(section, BackupJobSettings.NamedExclusions.Says, string.Join(", ", job.Exclusions), [job.Origin])],
        ];
    }
}
