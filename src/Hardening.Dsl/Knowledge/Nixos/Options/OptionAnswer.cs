namespace Hardening.Knowledge;

/// <summary>What is behind a path in a release of NixOS.</summary>
public enum OptionStatus
{
    /// <summary>An option, or a free setting inside one.</summary>
    Exists,

    /// <summary>A group of options, such as <c>services.openssh</c>.</summary>
    Group,

    /// <summary>Nothing that the table knows.</summary>
    Unknown,

    /// <summary>An option of a later release.</summary>
    NotYet,

    /// <summary>An option that has another name now; the old one works and warns.</summary>
    Renamed,

    /// <summary>An option that is gone: setting it fails.</summary>
    Removed,
}

/// <summary>The answer to the question whether a release has an option.</summary>
/// <param name="Path">The path asked for.</param>
/// <param name="Status">What is there.</param>
/// <param name="Option">The option, if there is one.</param>
/// <param name="Problem">One message that says what is wrong and what to write instead; null if nothing is.</param>
/// <param name="Instead">What to set instead, as far as that is known: mostly a path.</param>
/// <param name="IsCertain">
/// Whether the answer rests on sources as new as the releases. If not, an option that was added or removed after NixOS 24.11 may
/// be missed.
/// </param>
public sealed record OptionAnswer(
    NixosPath Path, OptionStatus Status, NixosOption? Option, string? Problem, string? Instead, bool IsCertain);
