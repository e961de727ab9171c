using System.Collections.Immutable;

namespace Hardening.Nix.Output;

/// <summary>One run on one folder: looks, and changes only what has to change.</summary>
internal sealed class Run(Disk disk, OutputFiles files, OutputOptions options)
{
    private readonly Transaction _transaction = new(disk, options.Owns);
    private readonly List<OutputNote> _notes = [];

    public OutputResult Execute()
    {
        if (options.DryRun)
            return Preview();
        if (StateFolder.IsSettled(disk))
        {
            // Without the lock, so that a folder where nothing changes is not written to at all. A plan that finds something
            // may have looked while another run was at work; only one made under the lock counts.
            var glance = Look(Manifest.Of(disk));
            if (glance.IsEmpty)
                return Result(glance);
            if (disk.KindOf(StateFolder.Name) == StandingKind.Absent)
                Obstacles.ThrowIfAny(glance, disk);
        }
        return Result(Change());
    }

    private Plan Change()
    {
        if (disk.KindOf(StateFolder.Name) == StandingKind.Absent)
            disk.MakeFolder(StateFolder.Name);
        using var hold = FolderLock.Take(disk, options.Patience);
        StateFolder.WriteIgnoreList(disk);
        if (_transaction.Recover(out var lost))
            _notes.Add(new(OutputNoteKind.InterruptedRunFinished,
                "An earlier run was interrupted while it replaced files. " + (lost == 0
                    ? "It was finished first."
                    : $"{(lost == 1 ? "1 of the files it had prepared is" : $"{lost} of the files it had prepared are")} gone; this run writes what is still needed."), []));
        var plan = Look(Manifest.Of(disk));
        Obstacles.ThrowIfAny(plan, disk);
        if (!plan.IsEmpty)
            Carry(plan);
        return plan;
    }

    private void Carry(Plan plan)
    {
        try
        {
            _transaction.Prepare(plan);
        }
        catch (Exception cause) when (Failure.IsFromDisk(cause) && !StateFolder.IsDecided(disk))
        {
            _transaction.Undo();
            throw;
        }
        var finish = new Finish(disk, plan.Journal, verify: false, options.Owns);
        IReadOnlyList<OutputPath> left;
        using (new HeldSignals()) left = finish.Run();
        if (left.Count > 0)
            throw new OutputException(OutputError.EditedByHand,
                $"In '{disk.Root}' another program changed {Readable.List([.. left.Select(path => path.Value)])} during the run. "
                + "It was left as it is, and everything else was written. Run again.");
    }

    private OutputResult Preview()
    {
        using var hold = FolderLock.TakeToRead(disk, options.Patience);
        var manifest = Manifest.Of(disk);
        if (_transaction.Pending() is { } journal)
        {
            _notes.Add(new(OutputNoteKind.InterruptedRunPending,
                "An earlier run was interrupted while it replaced files. The next run that is not a dry run finishes it first.", []));
            manifest = manifest.With(manifest.Tool, journal.Steps.OfType<Step.Write>().Select(write =>
                KeyValuePair.Create<OutputPath, Fingerprint?>(write.Path, Finish.EntryFor(write, disk.Examine(write.Path.Value)))));
        }
        var plan = Look(manifest);
        Obstacles.ThrowIfAny(plan, disk);
        return Result(plan);
    }

    private Plan Look(Manifest manifest) => Plan.Make(disk, manifest.Only(options.Owns), files, options);

    private OutputResult Result(Plan plan)
    {
        if (!options.DryRun && files.Count > 0)
            _notes.AddRange(GitNotes.For(disk.Root, [.. files.Select(file => file.Path)]));
        return new OutputResult(disk.Root, plan.Outcomes, [.. _notes]);
    }
}
