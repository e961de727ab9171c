using System.Text.Json;

namespace Hardening.Nix.Output;

/// <summary>Carries out a plan so that it is either not begun or certain to be finished.</summary>
/// <remarks>See <see cref="FlakeOutput"/> for the order of things and what is promised.</remarks>
internal sealed class Transaction(Disk disk, Func<OutputPath, bool>? owns)
{
    /// <summary>Clears away a run that ended before it was decided: nothing of the flake was touched by it.</summary>
    public void Undo()
    {
        if (disk.KindOf(StateFolder.Stage) == StandingKind.Absent)
            return;
        foreach (var folder in DraftedFolders().Reverse())
            disk.RemoveFolderIfEmpty(folder);
        disk.DeleteTree(StateFolder.Stage);
    }

    /// <summary>Finishes a run that was interrupted after it was decided.</summary>
    /// <param name="lost">How many of the files that it had prepared are gone.</param>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="OutputException">Its journal cannot be read.</exception>
    public bool Recover(out int lost)
    {
        lost = 0;
        if (Pending() is not { } journal)
        {
            Undo();
            return false;
        }
        var paths = journal.Steps.Select(step => step.Path.Value);
        Plan.RequireRealFolders(disk, paths, []);
        var finish = new Finish(disk, journal, verify: true, owns);
        using (new HeldSignals()) finish.Run();
        lost = finish.Lost;
        return true;
    }

    /// <summary>The journal of an interrupted run that was decided, if there is one.</summary>
    /// <exception cref="OutputException">It cannot be read.</exception>
    public Journal? Pending()
    {
        if (disk.KindOf(StateFolder.Journal) == StandingKind.Absent)
            return null;
        try
        {
            return Journal.Read(disk, StateFolder.Journal);
        }
        catch (JsonException damage)
        {
            throw new OutputException(OutputError.DamagedJournal,
                $"'{disk.Full(StateFolder.Journal)}', the record of an interrupted run, cannot be read: "
                + $"{Readable.Text(damage.Message)} Remove it and run again: files that are complete are recognised, and any "
                + "other stops the run until you decide.",
                damage);
        }
    }

    /// <summary>Does everything that can fail for want of room or rights while it can still be undone.</summary>
    /// <remarks>When this returns, the run is decided.</remarks>
    public void Prepare(Plan plan)
    {
        Permission.Require(disk, plan.Journal);
        disk.MakeFolder(StateFolder.Stage);
        var staged = new List<string> { StateFolder.StagedManifest, StateFolder.StagedJournal };
        foreach (var (step, content) in plan.Contents)
        {
            var before = plan.Journal.Steps[step];
            staged.Add(StateFolder.Staged(step));
            disk.Write(staged[^1], content.Span, before.Was.Kind == StandingKind.File ? before.Path.Value : null);
        }
        disk.Write(StateFolder.StagedManifest, plan.After.ToBytes());
        disk.Write(StateFolder.StagedJournal, plan.Journal.ToBytes());
        // After the journal's draft, so that Undo knows them.
        foreach (var folder in plan.Journal.NewFolders)
            disk.MakeFolder(folder);
        disk.Flush(staged, [StateFolder.Stage, .. plan.Journal.NewFolders.Select(Folders.Parent).Distinct()]);
        disk.Place(StateFolder.StagedJournal, StateFolder.Journal);
        disk.Flush([], [StateFolder.Name]);
    }

    private IReadOnlyList<string> DraftedFolders()
    {
        if (disk.KindOf(StateFolder.StagedJournal) != StandingKind.File)
            return [];
        try
        {
            return Journal.Read(disk, StateFolder.StagedJournal).NewFolders;
        }
        catch (JsonException)
        {
            return []; // the run ended while it wrote the draft, before it made any folder
        }
    }
}
