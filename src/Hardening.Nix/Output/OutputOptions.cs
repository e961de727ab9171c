namespace Hardening.Nix.Output;

/// <summary>How a run treats the output folder.</summary>
public sealed record OutputOptions
{
    /// <summary>The version of the tool that writes, kept in the manifest.</summary>
    public required string ToolVersion { get; init; }

    /// <summary>Says what a run would do and writes nothing; what would stop the run stops it too.</summary>
    public bool DryRun { get; init; }

    /// <summary>Puts a unified diff into the outcome of every file that changes.</summary>
    public bool Diff { get; init; }

    /// <summary>Writes over files that were edited by hand or are not ours, after keeping each beside.</summary>
    public bool Force { get; init; }

    /// <summary>
    /// Tells files apart that this run is not about: what stands in their place stays, whatever it is, and stays known as
    /// generated if it was. One that is wanted and not there is written all the same. Every file is judged unless set.
    /// </summary>
    public Func<OutputPath, bool>? Leaves { get; init; }

    /// <summary>
    /// Tells the names that generated files can have. What the records in the folder say of any other is not believed: such a file
    /// is never replaced or removed, whoever wrote the record. Every name unless set.
    /// </summary>
    public Func<OutputPath, bool>? Owns { get; init; }

    /// <summary>How long to wait for another run on the same folder; 2 seconds unless set.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(2);
}
