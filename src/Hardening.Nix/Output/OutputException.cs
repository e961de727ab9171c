using System.Collections.Immutable;

namespace Hardening.Nix.Output;

/// <summary>The folder was not written, or not to the end, for a reason the user can fix.</summary>
/// <remarks><see cref="Exception.Message"/> stands alone and names the fix.</remarks>
public sealed class OutputException : Exception
{
    /// <summary>States what stopped the run.</summary>
    /// <param name="kind">What stopped it.</param>
    /// <param name="message">The file or folder, the reason and the fix.</param>
    /// <param name="cause">What the operating system said.</param>
    public OutputException(OutputError kind, string message, Exception? cause = null) : base(message, cause) => Kind = kind;

    /// <summary>What stopped the run.</summary>
    public OutputError Kind { get; }

    /// <summary>The files in the way, each with what makes it one.</summary>
    public ImmutableArray<OutputConflict> Conflicts { get; init; } = [];
}

/// <summary>A file that stands where a generated one would go.</summary>
/// <param name="Path">Its place in the folder.</param>
/// <param name="Diff">
/// The user's own lines as additions: from what was generated to what stands there. Its heading says whether the left side
/// is what was last generated (known while it is in git or unchanged) or what would be written now.
/// </param>
public sealed record OutputConflict(OutputPath Path, string Diff);

/// <summary>What stops a run.</summary>
public enum OutputError
{
    /// <summary>The set of files could not stand in any folder.</summary>
    InvalidFiles,

    /// <summary>The output path is a file.</summary>
    OutputIsFile,

    /// <summary>The folder, or a place in it, cannot be written or read.</summary>
    NotWritable,

    /// <summary>A file that this tool did not write stands where one of ours would go.</summary>
    ForeignFile,

    /// <summary>A generated file was edited since.</summary>
    EditedByHand,

    /// <summary>The disk, or the user's share of it, is full.</summary>
    DiskFull,

    /// <summary>Another run holds the folder.</summary>
    Busy,

    /// <summary>The record of generated files cannot be read.</summary>
    DamagedManifest,

    /// <summary>The record of an interrupted run cannot be read.</summary>
    DamagedJournal,

    /// <summary>A symbolic link stands where a folder of ours would be, or the output path links to nothing.</summary>
    UnexpectedLink,

    /// <summary>The file system failed in another way.</summary>
    FileSystem,
}
