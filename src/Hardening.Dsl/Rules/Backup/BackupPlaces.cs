namespace Hardening.Rules;

/// <summary>What the backups of a host copy, where that is known for certain.</summary>
/// <param name="Paths">The folders and files, each with the call that names it.</param>
/// <param name="Roots">Where persistent storage is.</param>
/// <param name="Exclusions">What is left out.</param>
/// <param name="HasHook">Whether commands run before a copy, which may dump databases or stop services.</param>
internal sealed record BackupPlaces(IReadOnlyList<(AbsolutePath Path, Origin Origin)> Paths, IReadOnlyList<AbsolutePath> Roots, IReadOnlyList<string> Exclusions, bool HasHook)
{
    private static readonly NixosPath[] Jobs = [NixosPath.From("services.restic.backups.<name>"), NixosPath.From("services.borgbackup.jobs.<name>")];

    // Programs whose settings are read here, and those that copy folders of their own alone.
    private static readonly NixosPath[] Read = [NixosPath.From("services.borgbackup"), NixosPath.From("services.restic"), NixosPath.From("services.syncthing"), NixosPath.From("services.postgresqlBackup"), NixosPath.From("services.mysqlBackup")];

    private static readonly string[] Hooks = ["backupPrepareCommand", "backupCleanupCommand", "preHook", "postHook", "dynamicFilesFrom", "dumpCommand", "command"];

    /// <summary>The backups of a host; null where it has none, or where not all of them are known.</summary>
    public static BackupPlaces? Of(HostModel host)
    {
        var described = host.Described.Backup;
        if (described.All.IsOpen || described.All.Any(static item => !item.IsCertain) || RunsOthers(host)) return null;
        // What copies the state of everything described leaves nothing out.
        if (described.Jobs.Any(static job => !job.Everything.IsUnset)) return null;
        var found = new List<(AbsolutePath, Origin)>();
        var (hook, excluded) = (false, new List<string>());
        foreach (var job in Jobs.SelectMany(pattern => host.Reader.NamesAt(pattern).Select(name => KnownService.At(pattern, name))))
        {
            var (paths, exclude) = (host.Reader.Read(job.Child("paths")), host.Reader.Read(job.Child("exclude")));
            if (paths is { IsSet: true, Value: null } || exclude is { IsSet: true, Value: null }) return null;
            hook |= Hooks.Any(name => host.Reader.Read(job.Child(name)).IsSet);
            excluded.AddRange(exclude.Value.Texts().Select(static text => text.Trim('*', '/')).Where(static text => text.Length > 0));
            excluded.AddRange(host.Reader.Read(job.Child("extraBackupArgs")).Value.Texts().Where(static text => text.StartsWith("--exclude=", StringComparison.Ordinal)).Select(static text => text.Substring(10).Trim('*', '/')));
            foreach (var text in paths.Value.Texts())
                if (paths.Origins.Count > 0 && AbsolutePath.TryFrom(text.Length > 1 ? text.TrimEnd('/') : text, out var path, out _)) found.Add((path, paths.Origins[0]));
                else return null;
        }
        // A copy of a snapshot has other paths than what it is of.
        return found.Count == 0 || found.Any(static place => place.Item1.ToString()!.IndexOf("snap", StringComparison.OrdinalIgnoreCase) >= 0) ? null : new(found, [.. host.Storage.Persistent.Select(static place => place.At)], excluded, hook);
    }

    /// <summary>Whether a pattern leaves a file or folder out.</summary>
    public bool Excludes(AbsolutePath item) => Exclusions.Any(pattern => item.ToString()!.Contains(pattern));

    /// <summary>The call whose copy has a file or folder, or a part of it that was chosen, under its own path or where persistent storage has it; null where none does.</summary>
    public Origin? CopyOf(AbsolutePath item) => Roots.Select(root => AbsolutePath.From($"{root}{item}")).Prepend(item).Select(Copied).FirstOrDefault(static origin => origin is not null);

    /// <summary>Whether a copied folder is named for a service, or holds dumps that a unit of the user's makes.</summary>
    public bool MayHave(StateItem item)
    {
        var name = item.Path.ToString()!.Substring(item.Path.ToString()!.LastIndexOf('/') + 1);
        return Paths.Any(place => place.Path.ToString() is { } text && (text.Contains(name) || (StateOfServices.IsDatabase(item) && (text.Contains("backup") || text.Contains("dump")))));
    }

    private Origin? Copied(AbsolutePath item)
    {
        foreach (var (path, origin) in Paths)
            for (var segments = path.ToString()!; segments.Length > 0; segments = segments.IndexOf('/', 1) is > 0 and var next ? segments.Substring(next) : "")
                if (AbsolutePath.From(segments) is var place && (item.IsWithin(place) || place.IsWithin(item))) return origin;
        return null;
    }

    private static bool RunsOthers(HostModel host) =>
        host.Nixos.IsEverythingUnknown || host.Nixos.UnknownPrefixes.Any(static prefix => ServiceKinds.Backups.Modules.Any(area => area.IsWithin(prefix.Path) || prefix.Path.IsWithin(area)))
        || host.Nixos.Definitions.Any(static definition => ServiceKinds.Backups.Covers(definition.Path) && !Read.Any(definition.Path.IsWithin) && definition.Known is not NixosValue.Boolean { Value: false })
        || host.Services.All.Certain.Any(static name => ServiceKinds.Backups.UnitWords.Any(word => name.ToString()!.IndexOf(word, StringComparison.Ordinal) >= 0));
}
