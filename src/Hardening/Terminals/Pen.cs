using System.Buffers;

namespace Hardening.Terminals;

/// <summary>Writes text that carries meaning. This one leaves the meaning away.</summary>
internal class Pen(TextWriter writer)
{
    protected TextWriter Writer { get; } = writer;

    /// <summary>Writes text within a line: what it quotes begins no other line.</summary>
    public void Write(string text, Tone tone = Tone.Plain) => Put(Printable(text.Replace('\n', ' ')), tone);

    /// <summary>Writes text of several lines, such as JSON.</summary>
    public void WriteText(string text)
    {
        Put(Printable(text), Tone.Plain);
        if (!text.EndsWith('\n')) Writer.Write('\n');
    }

    /// <summary>Writes one line, whatever its text quotes.</summary>
    public void WriteLine(string text = "", Tone tone = Tone.Plain)
    {
        if (text.Length > 0) Write(text, tone);
        Writer.Write('\n');
    }

    /// <summary>Shows a line that the next one replaces; an empty one takes it away.</summary>
    public void Replace(string line)
    {
        Writer.Write("\r\e[K");
        Writer.Write(Printable(line.Replace('\n', ' ')));
        Flush();
    }

    public void Flush() => Writer.Flush();

    protected virtual void Put(string text, Tone tone) => Writer.Write(text);

    // Control characters but the tab and the line feed, and what turns the direction of a line or breaks it.
    private static readonly SearchValues<char> Steering = SearchValues.Create(
    [
        .. Enumerable.Range(0, 0xa0).Select(static code => (char)code).Where(static c => char.IsControl(c) && c is not ('\t' or '\n')),
        '\u061c', '\u200e', '\u200f', '\u2028', '\u2029', '\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069',
    ]);

    // Messages quote values and lines of files; none of them may steer the reader's terminal.
    private static string Printable(string text) =>
        text.AsSpan().ContainsAny(Steering)
            ? string.Create(text.Length, text, static (span, source) =>
            {
                for (var i = 0; i < span.Length; i++)
                    span[i] = Steering.Contains(source[i]) ? '\ufffd' : source[i];
            })
            : text;
}
