using Hardening.Errors;

namespace Hardening.Findings;

/// <summary>Where a call stands: the line from the run, the column from the file, where it is there to be read.</summary>
/// <param name="File">The file as the compiler named it.</param>
/// <param name="Line">Counted from 1.</param>
/// <param name="Column">Of the method's name, counted from 1; 1 when the file cannot be read.</param>
/// <param name="Length">Of the method's name; 0 when the file cannot be read.</param>
internal sealed record FindingPlace(string File, int Line, int Column, int Length)
{
    public static FindingPlace Of(Origin origin, string message)
    {
        var place = new SourcePlace(origin.File, origin.Line, origin.Method);
        return Excerpt.Of(place, message) is { Length: > 0 } excerpt
            ? new(origin.File, origin.Line, excerpt.Indentation + excerpt.Start + 1, excerpt.Length)
            : new(origin.File, origin.Line, 1, 0);
    }
}
