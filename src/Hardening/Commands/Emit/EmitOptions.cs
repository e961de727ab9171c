namespace Hardening.Commands.Emit;

/// <summary>What emit was asked for.</summary>
internal sealed record EmitOptions
{
    public const string DefaultFolder = "flake";

    public static EmitOptions Default { get; } = new();

    /// <summary>The output folder, absolute or from the current directory.</summary>
    public string Output { get; init; } = DefaultFolder;

    /// <summary>The hosts to write; all when empty.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>The release to write for instead of the fleet's own.</summary>
    public NixosRelease? Release { get; init; }

    public bool DryRun { get; init; }

    public bool Diff { get; init; }

    public bool Force { get; init; }
}
