namespace Hardening.Nix.Output;

/// <summary>A file of ours, what stands in its place, and what that calls for.</summary>
/// <param name="Path">Its place.</param>
/// <param name="File">What is to stand there; nothing for a file that is no longer generated.</param>
/// <param name="Now">What tells that content apart.</param>
/// <param name="Standing">What stands there.</param>
/// <param name="Content">The bytes that stand there, where they are not the wanted ones.</param>
/// <param name="Verdict">What is to be done.</param>
internal sealed record Examined(
    OutputPath Path, OutputFile? File, Fingerprint? Now, Standing Standing, byte[] Content, Verdict Verdict)
{
    /// <summary>Compares a wanted file with what stands there; its content decides, never its date.</summary>
    public static Examined Wanted(Disk disk, OutputFile file, Fingerprint? known)
    {
        var wanted = file.Content.Span;
        var now = Fingerprint.Of(wanted);
        if (disk.Holds(file.Path.Value, wanted))
            return new(file.Path, file, now, Standing.File(now), [], known == now ? Verdict.Same : Verdict.Enter);
        var standing = disk.Examine(file.Path.Value, out var content);
        return new(file.Path, file, now, standing, content, standing.Kind switch
        {
            StandingKind.Absent => Verdict.Write,
            StandingKind.Folder or StandingKind.Special => Verdict.Blocked,
            _ when known is null => Verdict.Foreign,
            StandingKind.File when known.Covers(content) => Verdict.Write,
            _ => Verdict.Edited,
        });
    }

    /// <summary>Decides about a file that was generated before and is no longer.</summary>
    public static Examined Dropped(Disk disk, OutputPath path, Fingerprint known)
    {
        var standing = disk.Examine(path.Value, out var content);
        return new(path, null, null, standing, content, standing.Kind switch
        {
            StandingKind.Absent or StandingKind.Folder or StandingKind.Special => Verdict.Forget,
            StandingKind.File when known.Covers(content) => Verdict.Remove,
            _ => Verdict.Edited,
        });
    }
}

internal enum Verdict
{
    /// <summary>The wanted bytes stand there and the manifest says so.</summary>
    Same,

    /// <summary>The wanted bytes stand there; the manifest does not say so yet.</summary>
    Enter,

    /// <summary>Nothing stands there, or what was generated last.</summary>
    Write,

    /// <summary>What was generated last stands there and is no longer wanted.</summary>
    Remove,

    /// <summary>No longer wanted, and gone already.</summary>
    Forget,

    /// <summary>Something else stands in the place of a generated file.</summary>
    Edited,

    /// <summary>Something that we never wrote stands there.</summary>
    Foreign,

    /// <summary>A folder, a FIFO, a socket or a device stands there.</summary>
    Blocked,
}
