namespace Hardening.Errors;

/// <summary>A line of the user's code with the part that is meant.</summary>
/// <param name="Text">The line without what indents it.</param>
/// <param name="Start">Where the part begins in <paramref name="Text"/>.</param>
/// <param name="Length">How long it is; 0 when it is not known.</param>
internal sealed record Excerpt(string Text, int Start, int Length)
{
    private const int Longest = 160;

    /// <summary>Reads the line, if the file is still there to be read.</summary>
    /// <param name="place">The line and the call in it.</param>
    /// <param name="problem">What is wrong with the line; it may begin with the value that is meant.</param>
    public static Excerpt? Of(SourcePlace place, string problem)
    {
        if (Read(place)?.TrimEnd() is not { Length: > 0 } line) return null;
        var text = line.TrimStart();
        if (text.Length > Longest) return null;
        var start = place.Method is { } method ? FindCall(text, method, problem) : -1;
        return start < 0 ? new(text, 0, 0) : new(text, start, place.Method!.Length);
    }

    // Where a line makes the same call more than once, the value that the problem names tells which.
    private static int FindCall(string text, string method, string problem)
    {
        var calls = Calls(text, method).ToArray();
        if (calls.Length < 2) return calls is [var only] ? only : -1;
        var value = ValueOf(problem);
        return calls.FirstOrDefault(call => text.IndexOf(value, call, StringComparison.Ordinal) is var at && at >= 0
            && !calls.Any(other => other > call && other < at), calls[0]);
    }

    private static IEnumerable<int> Calls(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var end = at + name.Length;
            var isWhole = (at == 0 || !IsPartOfName(text[at - 1])) && end < text.Length && !IsPartOfName(text[end]);
            if (isWhole && text[end..].TrimStart() is ['(' or '<', ..]) yield return at;
        }
    }

    private static string ValueOf(string problem)
    {
        var start = problem.IndexOf(": ", StringComparison.Ordinal) + 2; // after the method's name
        var rest = start < 2 ? problem : problem[start..];
        var end = rest is ['"', ..] ? rest.IndexOf('"', 1) + 1 : rest.IndexOf(' ');
        return end > 0 ? rest[..end] : rest;
    }

    private static bool IsPartOfName(char character) => char.IsLetterOrDigit(character) || character == '_';

    private static string? Read(SourcePlace place)
    {
        try
        {
            return File.ReadLines(place.File).ElementAtOrDefault(place.Line - 1);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
