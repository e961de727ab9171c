namespace Hardening;

/// <summary>Why something is set or accepted: free text that reports, comments of the flake and terminals show.</summary>
internal static class Reason
{
    /// <summary>The text on one line, so that what follows a line break cannot pass for a line of the report itself.</summary>
    public static string OneLine(string text) => string.Join(" ", text.Split(['\r', '\n', '\t', ' '], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Why a text cannot be a reason, or null. It may have several lines.</summary>
    public static string? Fault(string text)
    {
        var line = text.Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ');
        var bad = Printable.FirstNot(line);
        return SecretShapes.Refusal(text)
            ?? (bad < 0 ? null : $"{Literal.Show(text)} contains {Literal.At(line, bad)}, which a comment and a terminal cannot show. Fix: leave it out.");
    }
}
