namespace Hardening.Errors;

/// <summary>Why a run ended without doing what was asked for, told once.</summary>
/// <param name="code">What the program says to whoever started it.</param>
/// <param name="message">What is wrong and the fix; the first line stands alone.</param>
internal sealed class RunFailure(ExitCode code, string message) : Exception(message)
{
    public ExitCode Code { get; } = code;

    /// <summary>The place in the user's code that is to blame, where there is one.</summary>
    public SourcePlace? Place { get; init; }

    /// <summary>How the user's code came to <see cref="Place"/>, innermost call first.</summary>
    public IReadOnlyList<SourcePlace> CalledFrom { get; init; } = [];

    /// <summary>Whole texts that show what is meant, such as diffs.</summary>
    public IReadOnlyList<string> Details { get; init; } = [];
}
