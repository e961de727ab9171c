namespace Hardening.Knowledge;

/// <summary>What is wrong with a definition of an option.</summary>
public enum OptionProblemKind
{
    /// <summary>There is no such option.</summary>
    UnknownPath,

    /// <summary>The option comes in a later release.</summary>
    NotYet,

    /// <summary>The option has another name in this release.</summary>
    Renamed,

    /// <summary>The option is gone in this release.</summary>
    Removed,

    /// <summary>The option does not take this value.</summary>
    WrongType,

    /// <summary>NixOS sets the option itself, and only itself.</summary>
    ReadOnly,

    /// <summary>Definitions of the same priority contradict each other.</summary>
    Conflict,
}

/// <summary>Something wrong with a definition of an option.</summary>
/// <param name="Path">The option, or the place inside its value.</param>
/// <param name="Kind">What kind of fault.</param>
/// <param name="Message">The fault and the fix, in one message that stands alone.</param>
/// <param name="IsCertain">Whether the sources behind it are as new as the releases; see <see cref="OptionAnswer.IsCertain"/>.</param>
public sealed record OptionProblem(NixosPath Path, OptionProblemKind Kind, string Message, bool IsCertain)
{
    /// <inheritdoc/>
    public override string ToString() => Message;
}
