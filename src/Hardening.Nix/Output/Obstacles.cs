using System.Text;

namespace Hardening.Nix.Output;

/// <summary>Tells the user about files that only they may decide about.</summary>
internal static class Obstacles
{
    private const int FewEnoughToAskGit = 20; // two processes for each

    /// <summary>Stops the run if there are any: first what no option overrides.</summary>
    public static void ThrowIfAny(Plan plan, Disk disk)
    {
        if (Of(plan, Verdict.Blocked) is { Length: > 0 } blocked)
            throw new OutputException(OutputError.ForeignFile,
                $"In '{disk.Root}' {(Array.TrueForAll(blocked, static file => file.Standing.Kind == StandingKind.Folder) ? "a folder" : "a folder, a FIFO, a socket or a device")} is where a generated file belongs: {Names(blocked)}. Move it away; "
                + "nothing was changed.");
        if (Of(plan, Verdict.Foreign) is { Length: > 0 } foreign)
            throw new OutputException(OutputError.ForeignFile,
                $"'{disk.Root}' contains files that were not generated here where generated ones belong: {Names(foreign)}. Choose "
                + "another folder, move them away, or run again with --force: each is then kept as NAME.edited. "
                + "Nothing was changed.")
            {
                Conflicts = [.. foreign.Select(file => new OutputConflict(file.Path, Show(disk, plan, file)))],
            };
        if (Of(plan, Verdict.Edited) is { Length: > 0 } edited)
            throw new OutputException(OutputError.EditedByHand,
                $"In '{disk.Root}' {(edited.Length == 1 ? "a generated file was" : "generated files were")} edited by hand: "
                + $"{Names(edited)}. Change the C# instead and undo the edit, or run again with --force: the edited version "
                + "is then kept as NAME.edited. Nothing was changed.")
            {
                Conflicts = [.. edited.Select(file => new OutputConflict(file.Path, Show(disk, plan, file)))],
            };
    }

    private static Examined[] Of(Plan plan, Verdict verdict) =>
        [.. plan.Obstacles.Where(file => file.Verdict == verdict).OrderBy(file => file.Path.Value, StringComparer.Ordinal)];

    private static string Names(Examined[] files) => Readable.List([.. files.Select(file => file.Path.Value)]);

    private static string Show(Disk disk, Plan plan, Examined file)
    {
        var (generated, name) = Generated(disk, plan, file);
        var standing = file.Standing.Target is { } target ? Encoding.UTF8.GetBytes($"symbolic link to {target}\n") : file.Content;
        return UnifiedDiff.Between(generated, standing, name, $"{file.Path} (as it is)");
    }

    // What was generated last shows the edit alone. It is known while nothing else changed, or while git still has it.
    private static (byte[] Content, string Name) Generated(Disk disk, Plan plan, Examined file)
    {
        if (plan.Before.Files.GetValueOrDefault(file.Path) is { } last)
        {
            if (file.File is { } same && file.Now == last)
                return (same.Content.ToArray(), $"{file.Path} (as generated)");
            foreach (var revision in plan.Obstacles.Count <= FewEnoughToAskGit ? (string[])[":", "HEAD:"] : [])
            {
                if (Git.Ask(disk.Root, "cat-file", "blob", $"{revision}./{file.Path}") is { } kept && last.Covers(kept))
                    return (kept, $"{file.Path} (as generated)");
            }
        }
        return file.File is { } wanted
            ? (wanted.Content.ToArray(), $"{file.Path} (as it would be written)")
            : ([], "/dev/null");
    }
}
