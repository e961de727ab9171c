namespace Hardening.Model;

/// <summary>One place where state survives a wiped root.</summary>
public sealed class PersistenceModel
{
    private static readonly AbsolutePath ContainerRoots = AbsolutePath.From("/var/lib/nixos-containers");

    // Nothing described owns them, and the next boot misses them all the same.
    private static readonly AbsolutePath[] OfTheSystem = [AbsolutePath.From("/var/log"), AbsolutePath.From("/var/lib/systemd")];

    // systemd refuses a unit with DynamicUser while others can enter this folder, and a parent folder is made for all to enter: it is persisted as a whole.
    internal static readonly AbsolutePath OfDynamicUsers = AbsolutePath.From("/var/lib/private");

    private readonly HostModel host;
    private readonly ModelScope scope;

    internal PersistenceModel(HostModel host, AbsolutePath at, Origin origin, ModelScope scope)
    {
        (this.host, At, Origin) = (host, at, origin);
        this.scope = scope;
    }

    /// <summary>Where it is.</summary>
    public AbsolutePath At { get; }

    /// <summary>The call that described it.</summary>
    public Origin Origin { get; }

    /// <summary>The folders that are kept, as the system sees them: those of everything described, and those that were named.</summary>
    public IReadOnlyList<AbsolutePath> Folders => field ??=
        [.. AbsolutePath.Outermost(OfTheSystem.Concat(Lost.Where(static item => item.Kind is not (StateKind.File or StateKind.Sqlite)).Select(Folder)).Concat(Lost.Where(static item => item.Kind is StateKind.Sqlite).Select(Holding))
            .Concat(scope.Get(PersistenceSettings.PersistedFolders).Certain).Select(static path => path.IsWithin(OfDynamicUsers) ? OfDynamicUsers : path))];

    /// <summary>The single files that are kept, as the system sees them.</summary>
    public IReadOnlyList<AbsolutePath> Files => field ??=
        [.. Lost.Where(static item => item.Kind is StateKind.File).Select(static item => item.Path)
            .Concat(scope.Get(PersistenceSettings.PersistedFiles).Certain)
            .Where(path => !Folders.Any(path.IsWithin)).Distinct()];

    /// <summary>What is named, without what follows from everything described.</summary>
    internal IEnumerable<AbsolutePath> Named => scope.Get(PersistenceSettings.PersistedFolders).Certain.Concat(scope.Get(PersistenceSettings.PersistedFiles).Certain);

    /// <summary>True when more may be kept than is known.</summary>
    internal bool IsOpen => scope.Get(PersistenceSettings.PersistedFolders).IsOpen || scope.Get(PersistenceSettings.PersistedFiles).IsOpen;

    /// <summary>All that is kept.</summary>
    public IReadOnlyList<AbsolutePath> Paths => field ??= [.. Folders, .. Files];

    /// <summary>Where something that the system sees at a path really is.</summary>
    public AbsolutePath Of(AbsolutePath path) => Paths.Any(path.IsWithin) ? AbsolutePath.From($"{At}{path}") : path;

    // What is on a file system that no restart empties needs nothing.
    private StateItem[] Lost => field ??= [.. host.Keeps.Where(item => host.Storage.MountOf(item.Path) is null or { IsWiped: true })];

    // A container with a user namespace is mapped as one tree: a mount inside it would belong to the account nobody there.
    private static AbsolutePath Folder(StateItem item) => item.Path.IsWithin(ContainerRoots) ? ContainerRoots : item.Path;

    // SQLite writes more files beside its own.
    private static AbsolutePath Holding(StateItem item)
    {
        var path = item.Path.ToString();
        return item.Path.IsWithin(ContainerRoots) ? ContainerRoots : AbsolutePath.From(path.Substring(0, Math.Max(1, path.LastIndexOf('/'))));
    }
}
