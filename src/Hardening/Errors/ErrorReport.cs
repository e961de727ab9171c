using Hardening.Terminals;

namespace Hardening.Errors;

/// <summary>Tells a person why a run ended: place, fact, way out.</summary>
internal static class ErrorReport
{
    public static void Write(Pen pen, RunFailure failure)
    {
        var lines = failure.Message.Split('\n');
        if (failure.Place is not null) pen.Write($"{failure.Place}: ", Tone.Strong);
        pen.Write("error: ", Tone.Error);
        pen.WriteLine(lines[0]);
        if (failure.Place is not null && Excerpt.Of(failure.Place, failure.Message) is { } excerpt) WriteExcerpt(pen, failure.Place.Line, excerpt);
        foreach (var line in lines.Skip(1)) pen.WriteLine("  " + line.TrimEnd());
        foreach (var place in failure.CalledFrom) pen.WriteLine($"  called from {place}", Tone.Faint);
        foreach (var detail in failure.Details)
        {
            pen.WriteLine();
            DiffText.Write(pen, detail);
        }
    }

    /// <summary>Shows a line of the user's code, with the call that is meant underlined.</summary>
    public static void WriteExcerpt(Pen pen, int number, Excerpt excerpt, Tone tone = Tone.Error)
    {
        var margin = $"{number,6} │ ";
        pen.Write(margin, Tone.Faint);
        pen.WriteLine(excerpt.Text);
        if (excerpt.Length == 0) return;
        pen.Write(new string(' ', margin.Length - 2) + "│ ", Tone.Faint);
        pen.Write(Blank(excerpt.Text.AsSpan(0, excerpt.Start)));
        pen.WriteLine(new string('~', excerpt.Length), tone);
    }

    // as wide as the text: a tab stays a tab
    private static string Blank(ReadOnlySpan<char> text)
    {
        var blank = text.ToString().ToCharArray();
        for (var i = 0; i < blank.Length; i++)
            if (blank[i] != '\t') blank[i] = ' ';
        return new string(blank);
    }
}
