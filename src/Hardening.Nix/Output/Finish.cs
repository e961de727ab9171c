namespace Hardening.Nix.Output;

/// <summary>Puts the files of a decided run in place, and can be run again and again until it comes to its end.</summary>
/// <remarks>
/// Every step looks first at what stands there. What is already as decided is left; what is neither as it was nor as
/// decided was put there by somebody in between, and is left too.
/// </remarks>
internal sealed class Finish(Disk disk, Journal journal, bool verify, Func<OutputPath, bool>? owns)
{
    private readonly Dictionary<OutputPath, Fingerprint?> _entries = [];
    private readonly List<OutputPath> _left = [];

    /// <summary>How many prepared files were gone when they were to be put in place.</summary>
    public int Lost { get; private set; }

    /// <summary>Takes all steps.</summary>
    /// <returns>Files that somebody else changed since the run was decided.</returns>
    public IReadOnlyList<OutputPath> Run()
    {
        for (var i = 0; i < journal.Steps.Count; i++)
        {
            var step = journal.Steps[i];
            if (owns is not null && !owns(step.Path)) continue; // no run of ours decided that
            var standing = disk.Examine(step.Path.Value);
            switch (step)
            {
                case Step.Keep keep:
                    Keep(keep, standing);
                    break;
                case Step.Remove remove:
                    Remove(remove, standing);
                    break;
                case Step.Write write:
                    _entries[write.Path] = Write(write, standing, StateFolder.Staged(i));
                    break;
            }
        }
        RemoveEmptyFolders();
        WriteManifest();
        disk.Flush([], [StateFolder.Name, .. Touched().Where(folder => disk.KindOf(folder) == StandingKind.Folder)]);
        disk.Delete(StateFolder.Journal);
        if (disk.KindOf(StateFolder.Stage) == StandingKind.Folder)
            disk.DeleteTree(StateFolder.Stage);
        return _left;
    }

    /// <summary>What the manifest says of a file that an interrupted run meant to write.</summary>
    /// <remarks>Put back by hand (git checkout) after it had been replaced, it is ours as of the run before.</remarks>
    public static Fingerprint EntryFor(Step.Write write, Standing standing) =>
        standing == write.Was && standing.Print is { } former ? former : write.Now;

    private void Keep(Step.Keep keep, Standing standing)
    {
        if (standing != keep.Was || disk.Examine(keep.Beside.Value) == keep.Was)
            return;
        var beside = disk.KindOf(keep.Beside.Value) == StandingKind.Absent
            ? keep.Beside
            : PlanBuilder.FreeName(disk, keep.Path, new HashSet<OutputPath>());
        disk.Keep(keep.Path.Value, beside.Value);
    }

    private void Remove(Step.Remove remove, Standing standing)
    {
        if (standing != remove.Was && standing.Kind != StandingKind.Absent)
        {
            _left.Add(remove.Path);
            return;
        }
        if (standing.Kind is StandingKind.File or StandingKind.Link)
            disk.Delete(remove.Path.Value);
        _entries[remove.Path] = null;
    }

    private Fingerprint Write(Step.Write write, Standing standing, string staged)
    {
        if (standing.Print == write.Now)
            return write.Now;
        var untouched = standing == write.Was || standing.Kind == StandingKind.Absent;
        if (untouched && IsWhole(staged, write.Now))
        {
            if (standing.Kind == StandingKind.Absent && disk.KindOf(Folders.Parent(write.Path.Value)) == StandingKind.Absent)
                disk.MakeFolder(Folders.Parent(write.Path.Value));
            disk.Place(staged, write.Path.Value);
            return write.Now;
        }
        if (!untouched)
            _left.Add(write.Path);
        else
            Lost++;
        return EntryFor(write, standing);
    }

    private bool IsWhole(string staged, Fingerprint now) => verify
        ? disk.Examine(staged).Print == now
        : disk.KindOf(staged) == StandingKind.File;

    private void RemoveEmptyFolders()
    {
        var removed = journal.Steps.OfType<Step.Remove>().Select(step => step.Path.Value);
        foreach (var folder in Folders.Of(removed).Reverse())
            disk.RemoveFolderIfEmpty(folder);
    }

    // The staged one is the very file on all but the rarest runs, and takes no more room on a full disk.
    private void WriteManifest()
    {
        var before = Manifest.Of(disk).Only(owns);
        var after = before.With(journal.Tool, _entries).ToBytes();
        if (disk.Holds(StateFolder.Manifest, after))
            return;
        if (disk.KindOf(StateFolder.Stage) == StandingKind.Absent)
            disk.MakeFolder(StateFolder.Stage);
        if (!disk.Holds(StateFolder.StagedManifest, after))
            disk.Write(StateFolder.StagedManifest, after);
        disk.Place(StateFolder.StagedManifest, StateFolder.Manifest);
    }

    private IEnumerable<string> Touched() =>
        journal.Steps.Select(step => Folders.Parent(step.Path.Value)).Distinct();
}
