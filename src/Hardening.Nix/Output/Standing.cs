namespace Hardening.Nix.Output;

/// <summary>What stands at a path: nothing, a file with its content, a symbolic link with its target, a folder, or something special.</summary>
internal sealed record Standing(StandingKind Kind, Fingerprint? Print = null, string? Target = null)
{
    public static Standing Absent { get; } = new(StandingKind.Absent);

    public static Standing Folder { get; } = new(StandingKind.Folder);

    public static Standing Special { get; } = new(StandingKind.Special);

    public static Standing File(Fingerprint print) => new(StandingKind.File, print);

    public static Standing Link(string target) => new(StandingKind.Link, Target: target);
}

internal enum StandingKind
{
    Absent,
    File,
    Link,
    Folder,

    /// <summary>A FIFO, a socket or a device: reading it could wait for ever, and writing would reach whoever holds its other end.</summary>
    Special,
}
