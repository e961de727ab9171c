using System.Collections.Immutable;

namespace Hardening.Nix.Output;

/// <summary>What a run did to the folder, or would do (<see cref="OutputOptions.DryRun"/>).</summary>
/// <param name="Folder">The folder that was written, links resolved.</param>
/// <param name="Files">One outcome per file, in the order of their paths.</param>
/// <param name="Notes">What the user should know besides.</param>
public sealed record OutputResult(string Folder, ImmutableArray<FileOutcome> Files, ImmutableArray<OutputNote> Notes)
{
    /// <summary>Whether any file is not <see cref="FileChange.Unchanged"/>.</summary>
    public bool AnyChange => Files.Any(file => file.Change != FileChange.Unchanged);

    /// <summary>How many files had this outcome.</summary>
    /// <param name="change">The outcome to count.</param>
    public int Count(FileChange change) => Files.Count(file => file.Change == change);
}

/// <summary>What happened to one file.</summary>
/// <param name="Path">Its place in the folder.</param>
/// <param name="Change">What was done.</param>
/// <param name="KeptAs">Where the file that stood there is now (<see cref="FileChange.EditedKeptBeside"/>).</param>
/// <param name="Diff">From what stood there to what stands there now, if it was asked for and changed.</param>
public sealed record FileOutcome(OutputPath Path, FileChange Change, string? KeptAs = null, string? Diff = null);

/// <summary>What happened to one file.</summary>
public enum FileChange
{
    /// <summary>It stood there with exactly these bytes, and was not touched.</summary>
    Unchanged,

    /// <summary>It was not there.</summary>
    Created,

    /// <summary>It took the place of what was generated before.</summary>
    Replaced,

    /// <summary>It was generated before and is no longer part of the flake.</summary>
    Removed,

    /// <summary>What stood there was not what was generated before: it was kept under another name first.</summary>
    EditedKeptBeside,
}

/// <summary>Something the user should know.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Message">One or two sentences, with the fix.</param>
/// <param name="Files">The files it is about.</param>
/// <param name="Command">A command to run, ready for a shell.</param>
public sealed record OutputNote(
    OutputNoteKind Kind, string Message, ImmutableArray<OutputPath> Files, string? Command = null);

/// <summary>What a note is about.</summary>
public enum OutputNoteKind
{
    /// <summary>Generated files that git does not track yet, so that Nix does not see them.</summary>
    NotTrackedByGit,

    /// <summary>Generated files that git is told to ignore, so that Nix does not see them.</summary>
    IgnoredByGit,

    /// <summary>An earlier run was interrupted while it put files in place; this run finished it first.</summary>
    InterruptedRunFinished,

    /// <summary>An earlier run was interrupted while it put files in place; a run that is no dry run finishes it.</summary>
    InterruptedRunPending,
}
