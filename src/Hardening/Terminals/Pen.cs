namespace Hardening.Terminals;

/// <summary>Writes text that carries meaning. This one leaves the meaning away.</summary>
internal class Pen(TextWriter writer)
{
    protected TextWriter Writer { get; } = writer;

    public void Write(string text, Tone tone = Tone.Plain) => Put(Printable(text), tone);

    public void WriteLine(string text = "", Tone tone = Tone.Plain)
    {
        if (text.Length > 0) Write(text, tone);
        Writer.Write('\n');
    }

    /// <summary>Shows a line that the next one replaces; an empty one takes it away.</summary>
    public void Replace(string line)
    {
        Writer.Write("\r\e[K");
        Writer.Write(Printable(line));
        Flush();
    }

    public void Flush() => Writer.Flush();

    protected virtual void Put(string text, Tone tone) => Writer.Write(text);

    // Messages quote values and lines of files; none of them may steer the reader's terminal.
    private static string Printable(string text) =>
        text.AsSpan().ContainsAnyInRange('\0', '\u001f') || text.AsSpan().ContainsAnyInRange('\u007f', '\u009f')
            ? string.Create(text.Length, text, static (span, source) =>
            {
                for (var i = 0; i < span.Length; i++)
                    span[i] = char.IsControl(source[i]) && source[i] is not ('\t' or '\n') ? '\ufffd' : source[i];
            })
            : text;
}
