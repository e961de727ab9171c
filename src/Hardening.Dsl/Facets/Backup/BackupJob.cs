using System.Runtime.CompilerServices;

namespace Hardening;

/// <summary>One copy: what goes where, and how long it stays.</summary>
public sealed class BackupJob : Facet<BackupJob>
{
    internal BackupJob(Place place) : base(place)
    {
    }

    /// <summary>Copies to this repository, which is made when it is not there.</summary>
    /// <param name="repository">A folder such as <c>/backup</c>, or <c>rest:https://backup.example.org/</c>, <c>sftp:user@host:/path</c>, <c>s3:https://host/bucket</c>, <c>b2:bucket:path</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>repository</c>, <c>initialize</c>. For a folder the unit also waits for its file system and fails without it, instead of filling the one below.</remarks>
    /// <exception cref="SettingException"><paramref name="repository"/> is not valid, or holds a password.</exception>
    public BackupJob To(string repository, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(BackupJobSettings.Repository, BackupRepository.From, repository);

    /// <summary>Encrypts with this password. Without it nothing comes back: keep it somewhere that this machine is not.</summary>
    /// <param name="secret">What <see cref="Secrets.Add"/> gave.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>passwordFile</c>.</remarks>
    public BackupJob Password(Secret secret, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(BackupJobSettings.Password, static (Secret s) => Secret.NameOf(s), secret);

    /// <summary>Hands restic what the repository asks for, as lines <c>NAME=value</c>.</summary>
    /// <param name="secret">What <see cref="Secrets.Add"/> gave.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>environmentFile</c>, such as with <c>AWS_ACCESS_KEY_ID</c> or <c>RESTIC_REST_PASSWORD</c>.</remarks>
    public BackupJob Credentials(Secret secret, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(BackupJobSettings.Credentials, static (Secret s) => Secret.NameOf(s), secret);

    /// <summary>Logs in to an sftp repository with this private key.</summary>
    /// <param name="secret">What <see cref="Secrets.Add"/> gave.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>extraOptions</c> with <c>sftp.args</c>.</remarks>
    public BackupJob SshKey(Secret secret, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(BackupJobSettings.SshKey, static (Secret s) => Secret.NameOf(s), secret);

    /// <summary>Copies the state of everything described on the host. Databases are dumped first, because copied files of a running one do not fit together.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>paths</c>, <c>exclude</c>, <c>backupPrepareCommand</c>. Source: PostgreSQL manual, "Backup and Restore"; SQLite, "Online Backup".</remarks>
    public BackupJob Everything([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(BackupJobSettings.Everything, true);

    /// <summary>Copies these too.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <remarks>Host effect: <c>paths</c>.</remarks>
    /// <exception cref="SettingException">A path is not valid.</exception>
    public BackupJob Paths(params ListOf<string> paths) =>
        From(paths).Add(BackupJobSettings.NamedPaths, AbsolutePath.From, paths);

    /// <summary>Leaves these out.</summary>
    /// <param name="patterns">Paths, or patterns of restic such as <c>**/node_modules</c>.</param>
    /// <remarks>Host effect: <c>exclude</c>. Source: restic manual, "Excluding Files".</remarks>
    /// <exception cref="SettingException">A pattern is not valid.</exception>
    public BackupJob Exclude(params ListOf<string> patterns) =>
        From(patterns).Add(BackupJobSettings.NamedExclusions, ExcludePattern.From, patterns);

    /// <summary>Keeps so many copies; older ones are removed after each run.</summary>
    /// <param name="daily">Of the last days, 0 to 1000.</param>
    /// <param name="weekly">Of the last weeks.</param>
    /// <param name="monthly">Of the last months.</param>
    /// <param name="yearly">Of the last years.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>pruneOpts</c>.</remarks>
    /// <exception cref="SettingException">A number is outside its range.</exception>
    public BackupJob Keep(int daily, int weekly, int monthly, int yearly = 0, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line)
            .Set(BackupJobSettings.KeepDaily, static n => Whole.Between(n, 0, 1000, "copies"), daily)
            .Set(BackupJobSettings.KeepWeekly, static n => Whole.Between(n, 0, 1000, "copies"), weekly)
            .Set(BackupJobSettings.KeepMonthly, static n => Whole.Between(n, 0, 1000, "copies"), monthly)
            .Set(BackupJobSettings.KeepYearly, static n => Whole.Between(n, 0, 1000, "copies"), yearly);

    /// <summary>Reads this part of the repository back after each run, so that damage is noticed.</summary>
    /// <param name="percent">1 to 100; each time another part.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>runCheck</c>, <c>checkOpts</c> with <c>--read-data-subset</c>.</remarks>
    /// <exception cref="SettingException"><paramref name="percent"/> is outside its range.</exception>
    public BackupJob Check(int percent = 5, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(BackupJobSettings.CheckPercent, static n => Whole.Between(n, 1, 100, "percent"), percent);
}
