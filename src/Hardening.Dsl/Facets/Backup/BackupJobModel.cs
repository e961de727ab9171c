namespace Hardening.Model;

/// <summary>One copy: what goes where, and how long it stays.</summary>
public sealed partial class BackupJobModel
{
    private readonly HostModel host;
    private readonly ModelScope scope;

    internal BackupJobModel(HostModel host, VolumeName name, Origin origin, ModelScope scope)
    {
        (this.host, Name, Origin) = (host, name, origin);
        this.scope = scope;
    }

    internal ModelScope Scope => scope;

    /// <summary>Its name.</summary>
    public VolumeName Name { get; }

    /// <summary>The call that added it.</summary>
    public Origin Origin { get; }

    /// <summary>Where databases are written to before they are copied.</summary>
    public AbsolutePath DumpFolder => AbsolutePath.From($"/var/lib/backup-dumps/{Name}");

    /// <summary>The databases that are written to files first.</summary>
    public IReadOnlyList<DatabaseDump> Dumps => field ??= [.. Copied.Where(IsDatabase).Select(item => new DatabaseDump(item, AbsolutePath.From($"{DumpFolder}/{FileOf(item)}")))];

    /// <summary>What is copied, at its real location.</summary>
    public IReadOnlyList<AbsolutePath> Paths => field ??=
    [
        .. AbsolutePath.Outermost(Copied.Where(static item => !IsDatabase(item) && item.Kind != StateKind.Database).Select(item => Real(item.Path)).Concat(NamedPaths.Certain)),
        .. Dumps.Count > 0 ? [DumpFolder] : Array.Empty<AbsolutePath>(),
    ];

    /// <summary>What is left out of that: running databases, and what was named.</summary>
    public IReadOnlyList<string> Exclusions =>
        [.. Copied.Where(static item => IsDatabase(item) || item.Kind == StateKind.Database).SelectMany(Live).Concat(NamedExclusions.Certain.Select(static pattern => pattern.Text)).Distinct()];

    /// <summary>The mount point that has to be there for a repository on the host itself, or null.</summary>
    public AbsolutePath? NeedsMount =>
        Repository.TryGet(out var repository) && repository.Folder is { } folder && host.Storage.MountOf(folder) is { } mount && mount.At.TryGet(out var at) && at.ToString() != "/" ? at : null;

    /// <summary>How everything is restored on a new machine, step by step.</summary>
    public IReadOnlyList<RestoreStep> Restore =>
    [
        new($"Install the host again from the flake, so that restic-{Name} and its settings exist. Without the old host key no secret can be decrypted: write the repository's password, which is stored elsewhere, to a file and pass it with RESTIC_PASSWORD_FILE."),
        new("List the snapshots", $"restic-{Name} snapshots"),
        .. Containers.Select(name => new RestoreStep("Stop the container", $"systemctl stop container@{name}")),
        new("Restore the files", $"restic-{Name} restore latest --target /"),
        .. Dumps.Where(static dump => dump.Database.Kind is StateKind.Sqlite).Select(Back),
        .. Containers.Select(name => new RestoreStep("Start the container", $"systemctl start container@{name}")),
        .. Dumps.Where(static dump => dump.Database.Kind is StateKind.PostgreSql).Select(Back),
    ];

    private IEnumerable<StateItem> Copied => Everything.Is(true) ? host.Keeps.Where(static item => !item.IsReplaceable) : [];

    private IEnumerable<string> Containers => Copied.Select(static item => item.Container).OfType<string>().Distinct();

    private AbsolutePath Real(AbsolutePath path) => host.Storage.Persistent.Select(place => place.Of(path)).FirstOrDefault(real => real != path) ?? path;

    private IEnumerable<string> Live(StateItem item)
    {
        var path = Real(item.Path).ToString();
        return item.Kind is StateKind.Sqlite ? [path, $"{path}-wal", $"{path}-shm", $"{path}-journal"] : [path];
    }

    private static RestoreStep Back(DatabaseDump dump)
    {
        var (what, container, path) = (dump.Database.What, dump.Database.Container, dump.Database.Path);
        if (dump.Database.Kind is StateKind.Sqlite)
            return container is null
                ? new($"Restore {what} while nothing uses it", $"cp {dump.File} {path}")
                : new($"Restore {what} before the container starts", $"rm -f {path} && sqlite3 {path} < {dump.File} && chown --reference={path.ToString().Substring(0, path.ToString().LastIndexOf('/'))} {path}");
        return new($"Restore {what}", container is null
            ? $"sudo -u postgres psql -f - postgres < {dump.File}"
            : $"systemd-run --machine={container} --uid=postgres --pipe --wait /run/current-system/sw/bin/psql -f - postgres < {dump.File}");
    }

    private static bool IsDatabase(StateItem item) => item.Kind is StateKind.PostgreSql or StateKind.Sqlite;

    private static string FileOf(StateItem item) =>
        $"{(item.Container is { } container ? $"{container}-" : "")}{new string([.. item.Path.ToString().Split('/').Last().Select(Plain)])}{(item.Kind is StateKind.PostgreSql ? ".sql" : "")}";

    private static char Plain(char character) => Ascii.IsLetterOrDigit(character) || character is '.' or '_' or '-' ? character : '-';
}
