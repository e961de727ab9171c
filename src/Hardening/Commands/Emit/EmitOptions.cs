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

    /// <summary>Where findings are written as SARIF.</summary>
    public string? Sarif { get; init; }

    /// <summary>Whether the answer is JSON.</summary>
    public bool Json { get; init; }

    /// <summary>Whether nothing is written, and a folder that differs is a failure.</summary>
    public bool Check { get; init; }

    /// <summary>The file of findings that may pass.</summary>
    public string? Baseline { get; init; }

    public bool DryRun { get; init; }

    public bool Diff { get; init; }

    public bool Force { get; init; }

    /// <summary>Whether the folder stays as it is.</summary>
    public bool WritesNothing => DryRun || Diff || Check;
}
