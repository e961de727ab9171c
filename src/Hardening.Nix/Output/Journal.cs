using System.Text.Json;

namespace Hardening.Nix.Output;

/// <summary>What a run decided to do, in the order in which it does it.</summary>
/// <param name="Tool">The version of the tool.</param>
/// <param name="NewFolders">Folders it makes before it is decided, outer ones first.</param>
/// <param name="Steps">What it does to each file.</param>
internal sealed record Journal(string Tool, IReadOnlyList<string> NewFolders, IReadOnlyList<Step> Steps)
{
    private const int Version = 1;

    /// <summary>The journal at that path.</summary>
    /// <exception cref="JsonException">It is incomplete or damaged.</exception>
    public static Journal Read(Disk disk, string path)
    {
        var document = JsonSerializer.Deserialize(File.ReadAllBytes(disk.Full(path)), RecordsJson.Default.JournalDocument)
            ?? throw new JsonException("It is empty.");
        if (document.Version != Version)
            throw new JsonException($"It has version {document.Version}, and this release supports version {Version}.");
        return new Journal(
            document.Tool,
            [.. document.NewFolders.Select(folder => Checked(folder).Value)],
            [.. document.Steps.Select(FromDocument)]);
    }

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(
        new JournalDocument(Version, Tool, [.. NewFolders], [.. Steps.Select(ToDocument)]), RecordsJson.Default.JournalDocument);

    private static Step FromDocument(StepDocument step)
    {
        var path = Checked(step.Path);
        return step switch
        {
            { Do: StepKind.Keep, Beside: { } beside } => new Step.Keep(path, Checked(beside), step.Was),
            { Do: StepKind.Remove } => new Step.Remove(path, step.Was),
            { Do: StepKind.Write, Now: { } now } => new Step.Write(path, step.Was, now),
            _ => throw new JsonException($"The step for '{path}' is incomplete."),
        };
    }

    private static StepDocument ToDocument(Step step) => step switch
    {
        Step.Keep keep => new(StepKind.Keep, keep.Path.Value, keep.Was, Beside: keep.Beside.Value),
        Step.Write write => new(StepKind.Write, write.Path.Value, write.Was, Now: write.Now),
        _ => new(StepKind.Remove, step.Path.Value, step.Was),
    };

    private static OutputPath Checked(string path) =>
        OutputPath.TryFrom(path, out var relative, out var problem) ? relative : throw new JsonException(problem);
}

/// <summary>One thing a run does to one file, if what stands there is still what it was when the run was decided.</summary>
internal abstract record Step(OutputPath Path, Standing Was)
{
    /// <summary>Gives what stands there a second name.</summary>
    internal sealed record Keep(OutputPath Path, OutputPath Beside, Standing Was) : Step(Path, Was);

    /// <summary>Removes it, and its entry in the manifest.</summary>
    internal sealed record Remove(OutputPath Path, Standing Was) : Step(Path, Was);

    /// <summary>Puts the staged file there (none when the content already stands there), and enters it in the manifest.</summary>
    internal sealed record Write(OutputPath Path, Standing Was, Fingerprint Now) : Step(Path, Was);
}

internal sealed record JournalDocument(int Version, string Tool, List<string> NewFolders, List<StepDocument> Steps);

internal sealed record StepDocument(
    StepKind Do, string Path, Standing Was, string? Beside = null, Fingerprint? Now = null);

internal enum StepKind
{
    Keep,
    Remove,
    Write,
}
