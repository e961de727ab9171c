using Spectre.Console;

namespace Hardening.Terminals;

/// <summary>Shows meaning in the sixteen colours that the user's terminal theme defines.</summary>
internal sealed class ColouredPen(TextWriter writer) : Pen(writer)
{
    private readonly AnsiWriter ansi = new(writer, new AnsiCapabilities { Ansi = true, ColorSystem = ColorSystem.Standard });

    protected override void Put(string text, Tone tone)
    {
        if (tone is Tone.Plain) Writer.Write(text);
        else ansi.Write(text, StyleOf(tone));
    }

    private static Style StyleOf(Tone tone) => tone switch
    {
        Tone.Faint => new(decoration: Decoration.Dim),
        Tone.Strong => new(decoration: Decoration.Bold),
        Tone.Added => new(Color.Green),
        Tone.Removed => new(Color.Maroon),
        Tone.Hunk => new(Color.Teal),
        Tone.Warning => new(Color.Olive, decoration: Decoration.Bold),
        Tone.Error => new(Color.Maroon, decoration: Decoration.Bold),
        _ => Style.Plain,
    };
}
