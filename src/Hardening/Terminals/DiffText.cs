namespace Hardening.Terminals;

/// <summary>Shows a unified diff.</summary>
internal static class DiffText
{
    public static void Write(Pen pen, string diff)
    {
        foreach (var line in diff.TrimEnd('\n').Split('\n')) pen.WriteLine(line, ToneOf(line));
    }

    private static Tone ToneOf(string line) => line switch
    {
        ['-', '-', '-', ' ', ..] or ['+', '+', '+', ' ', ..] => Tone.Strong,
        ['@', '@', ..] => Tone.Hunk,
        ['+', ..] => Tone.Added,
        ['-', ..] => Tone.Removed,
        _ => Tone.Plain,
    };
}
