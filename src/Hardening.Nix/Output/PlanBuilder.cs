using System.Collections.Immutable;

namespace Hardening.Nix.Output;

/// <summary>Turns what was found at each place into steps, in an order in which none stands in the way of another.</summary>
internal sealed class PlanBuilder(Disk disk, Manifest manifest, OutputOptions options, HashSet<OutputPath> wanted)
{
    private readonly List<Step> _keeps = [];
    private readonly List<Step> _removals = [];
    private readonly List<(Step Step, OutputFile? Staged)> _writes = [];
    private readonly List<Examined> _obstacles = [];
    private readonly List<FileOutcome> _outcomes = [];
    private readonly Dictionary<OutputPath, Fingerprint?> _entries = [];

    public Plan Build(IEnumerable<Examined> examined, IReadOnlyList<string> newFolders)
    {
        foreach (var file in examined)
            Add(file);
        List<Step> steps = [.. _keeps, .. _removals];
        var contents = new Dictionary<int, ReadOnlyMemory<byte>>(_writes.Count);
        foreach (var (step, staged) in _writes)
        {
            if (staged is not null)
                contents.Add(steps.Count, staged.Content);
            steps.Add(step);
        }
        return new Plan(
            new Journal(options.ToolVersion, newFolders, steps),
            contents,
            [.. _outcomes.OrderBy(outcome => outcome.Path.Value, StringComparer.Ordinal)],
            _obstacles,
            manifest,
            manifest.With(options.ToolVersion, _entries));
    }

    private void Add(Examined file)
    {
        switch (file.Verdict)
        {
            case Verdict.Same:
                _outcomes.Add(new(file.Path, FileChange.Unchanged));
                break;
            case Verdict.Enter:
                Write(file, staged: null);
                _outcomes.Add(new(file.Path, FileChange.Unchanged));
                break;
            case Verdict.Forget:
                Remove(file);
                break;
            case Verdict.Remove:
                Remove(file);
                _outcomes.Add(new(file.Path, FileChange.Removed, Diff: Diff(file)));
                break;
            case Verdict.Write:
                Write(file, file.File);
                var change = file.Standing.Kind == StandingKind.Absent ? FileChange.Created : FileChange.Replaced;
                _outcomes.Add(new(file.Path, change, Diff: Diff(file)));
                break;
            case Verdict.Edited or Verdict.Foreign when options.Force:
                KeepBeside(file);
                break;
            default:
                _obstacles.Add(file);
                break;
        }
    }

    private void KeepBeside(Examined file)
    {
        var beside = FreeName(disk, file.Path, wanted);
        _keeps.Add(new Step.Keep(file.Path, beside, file.Standing));
        if (file.File is null)
            Remove(file);
        else
            Write(file, file.File);
        _outcomes.Add(new(file.Path, FileChange.EditedKeptBeside, beside.Value, Diff(file)));
    }

    /// <summary>The first name for an edited version that nothing has.</summary>
    public static OutputPath FreeName(Disk disk, OutputPath path, IReadOnlySet<OutputPath> wanted)
    {
        for (var number = 1; ; number++)
        {
            var name = path.Edited(number);
            if (!wanted.Contains(name) && disk.KindOf(name.Value) == StandingKind.Absent)
                return name;
        }
    }

    private void Write(Examined file, OutputFile? staged)
    {
        _writes.Add((new Step.Write(file.Path, file.Standing, file.Now!), staged));
        _entries.Add(file.Path, file.Now);
    }

    private void Remove(Examined file)
    {
        _removals.Add(new Step.Remove(file.Path, file.Standing));
        _entries.Add(file.Path, null);
    }

    private string? Diff(Examined file) => !options.Diff
        ? null
        : UnifiedDiff.Between(
            file.Content, file.File is { } wantedFile ? wantedFile.Content.Span : [],
            file.Standing.Kind == StandingKind.Absent ? "/dev/null" : $"{file.Path} (before)",
            file.File is null ? "/dev/null" : $"{file.Path} (now)");
}
