namespace Hardening.Model;

/// <summary>Something on a host that no rebuild brings back: it has to survive a restart, and belongs into a backup.</summary>
/// <param name="Path">The file or folder on the host.</param>
/// <param name="Kind">What it is, which decides how it is copied.</param>
/// <param name="What">Whose it is, in a few words, for example <c>photos and accounts of immich</c>.</param>
/// <param name="Container">The container it belongs to, or null for the host itself.</param>
/// <param name="Origin">The call that brought it.</param>
public sealed record StateItem(AbsolutePath Path, StateKind Kind, string What, string? Container, Origin Origin)
{
    /// <summary>Whether it comes back by itself, such as statistics and caches: persisted, and left out of backups.</summary>
    public bool IsReplaceable { get; init; }
}

/// <summary>What a piece of state is.</summary>
public enum StateKind
{
    /// <summary>A folder whose files can be copied as they are.</summary>
    Folder,

    /// <summary>One file.</summary>
    File,

    /// <summary>A folder that a running PostgreSQL writes: copied files do not fit together, a dump does.</summary>
    PostgreSql,

    /// <summary>A file that a running SQLite writes: copied bytes may not fit together, its own backup does.</summary>
    Sqlite,

    /// <summary>A folder that a running database of another kind writes: copied files do not fit together, and its own tool has to make the dump.</summary>
    Database,
}
