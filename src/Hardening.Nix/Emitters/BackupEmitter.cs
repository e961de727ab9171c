using System.Globalization;
using Hardening.Nix.Expressions;

namespace Hardening.Nix.Emitters;

/// <summary>Copies made with restic.</summary>
internal sealed class BackupEmitter() : SettingsEmitter(BackupSettings.Keys)
{
    private const string Delay = "3600s";

    public override string Facet => "backup";

    protected override IEnumerable<Assignment> Write(HostModel host, SettingKey setting) => host.Backup.Jobs.SelectMany(job => Job(host, job));

    private static IEnumerable<Assignment> Job(HostModel host, BackupJobModel job)
    {
        var element = BackupSettings.All.Option!.Path.Named(job.Name);
        return [.. BackupJobSettings.Keys.SelectMany(setting => Of(host, job, setting, element)), .. Guard(job)];
    }

    private static IEnumerable<Assignment> Of(HostModel host, BackupJobModel job, SettingKey setting, NixosPath element)
    {
        var path = element.Text;
        return setting.Name switch
        {
            nameof(BackupJobSettings.Repository) => [.. Declared(host, job.Scope, setting, element), Option($"{path}.initialize", true)],
            nameof(BackupJobSettings.Password) => Option($"{path}.passwordFile", job.Password, name => host.Secrets.PathOf(name).ToString()),
            nameof(BackupJobSettings.Credentials) => Option($"{path}.environmentFile", job.Credentials, name => host.Secrets.PathOf(name).ToString()),
            nameof(BackupJobSettings.SshKey) => Option($"{path}.extraOptions", job.SshKey, name => NixSyntax.List($"sftp.args='-i {host.Secrets.PathOf(name)}'")),
            nameof(BackupJobSettings.NamedPaths) => [Option($"{path}.paths", NixSyntax.Strings(job.Paths.Select(static file => file.ToString())))],
            nameof(BackupJobSettings.NamedExclusions) =>
            [
                .. job.Exclusions.Count == 0 ? Array.Empty<Assignment>() : [Option($"{path}.exclude", NixSyntax.Strings(job.Exclusions))],
                Option($"{path}.extraBackupArgs", NixSyntax.List("--exclude-caches", "--compression=max")),
                .. Dumps(path, job),
            ],
            nameof(BackupJobSettings.KeepDaily) => Prune(path, job),
            nameof(BackupJobSettings.CheckPercent) => job.CheckPercent.TryGet(out var percent)
                ? [Option($"{path}.runCheck", true), Option($"{path}.checkOpts", NixSyntax.List(string.Create(CultureInfo.InvariantCulture, $"--read-data-subset={percent}%")))] : [],
            nameof(BackupJobSettings.Calendar) => Option($"{path}.timerConfig", job.Calendar, static when => NixSyntax.Attrs(
                NixSyntax.SetKey("OnCalendar", when.ToString()), NixSyntax.SetKey("Persistent", true), NixSyntax.SetKey("RandomizedDelaySec", Delay))),
            _ => [],
        };
    }

    private static IEnumerable<Assignment> Prune(string path, BackupJobModel job)
    {
        (string Flag, Setting<int> Number)[] rules =
            [("daily", job.KeepDaily), ("weekly", job.KeepWeekly), ("monthly", job.KeepMonthly), ("yearly", job.KeepYearly)];
        string[] kept = [.. rules.SelectMany(static rule => rule.Number.TryGet(out var number) && number > 0
            ? [string.Create(CultureInfo.InvariantCulture, $"--keep-{rule.Flag} {number}")] : Array.Empty<string>())];
        return kept.Length == 0 ? [] : [Option($"{path}.pruneOpts", NixSyntax.Strings(kept))];
    }

    // Without it a missing disk means copies on the file system below, which then runs full.
    private static IEnumerable<Assignment> Guard(BackupJobModel job)
    {
        if (job.NeedsMount is not { } at) yield break;
        var unit = $"systemd.services.\"restic-backups-{job.Name}\".unitConfig";
        yield return Option($"{unit}.RequiresMountsFor", at.ToString());
        yield return Option($"{unit}.AssertPathIsMountPoint", at.ToString());
    }

    private static IEnumerable<Assignment> Dumps(string path, BackupJobModel job)
    {
        if (job.Dumps.Count == 0) yield break;
        yield return Option($"{path}.backupPrepareCommand", new NixIndentedString(
        [
            $"#!/bin/sh\nset -eu\numask 0077\nrm -rf {job.DumpFolder} {Failed(job)}\nmkdir -p {job.DumpFolder}\n",
            .. job.Dumps.SelectMany(dump => Guarded(dump, Failed(job))),
        ]));
        // The rest is backed up all the same, and the unit fails in the end, so that the missing dump is noticed.
        yield return Option($"{path}.backupCleanupCommand", $"rm -rf {job.DumpFolder}\nif [ -e {Failed(job)} ]; then\n  cat {Failed(job)} >&2\n  rm {Failed(job)}\n  exit 1\nfi\n");
    }

    private static string Failed(BackupJobModel job) => $"{job.DumpFolder}.failed";

    // A database whose container is down must not stop the backup of the others. What a failed dump has written is no dump.
    private static IEnumerable<NixStringPart> Guarded(DatabaseDump dump, string failed) =>
    [
        "if ! ",
        .. Dump(dump),
        $"; then\n  rm -f '{dump.File}'\n  echo {Quoted($"no dump of {dump.Database.What}: {dump.File}")} >> {failed}\nfi\n",
    ];

    private static NixStringPart[] Dump(DatabaseDump dump) => dump.Database switch
    {
        // Inside the container: a file that somebody there made is not for the host's root to open. NixOS shares the store with it.
        { Kind: StateKind.Sqlite, Container: { } container } sqlite =>
            [$"systemd-run --machine={container} --quiet --pipe --wait ", Nixos.Package("sqlite"), $"/bin/sqlite3 -readonly {Quoted(Inside(sqlite.Path, container))} .dump > '{dump.File}'"],
        { Kind: StateKind.Sqlite } sqlite =>
            [Nixos.Package("sqlite"), $"/bin/sqlite3 {Quoted(sqlite.Path)} \".backup '{dump.File}'\""],
        { Container: { } container } =>
            [$"systemd-run --machine={container} --uid=postgres --quiet --pipe --wait /run/current-system/sw/bin/pg_dumpall --clean --if-exists > '{dump.File}'"],
        _ => [Nixos.Package("util-linux"), $"/bin/runuser -u postgres -- /run/current-system/sw/bin/pg_dumpall --clean --if-exists > '{dump.File}'"],
    };

    private static string Inside(AbsolutePath path, string container)
    {
        var (text, root) = (path.ToString(), $"/var/lib/nixos-containers/{container}");
        return text.StartsWith(root + "/", StringComparison.Ordinal) ? text[root.Length..] : text;
    }

    private static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
