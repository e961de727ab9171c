using System.Text;

namespace Hardening.Terminals;

/// <summary>The two streams a person or a script reads.</summary>
internal sealed class Screen : IDisposable
{
    private Screen(Pen output, Pen error, bool isTerminal) => (Out, Error, IsTerminal) = (output, error, isTerminal);

    /// <summary>The answer.</summary>
    public Pen Out { get; }

    /// <summary>What went wrong, and what to know besides.</summary>
    public Pen Error { get; }

    /// <summary>Whether a person sees the answer as it comes.</summary>
    public bool IsTerminal { get; }

    /// <summary>The streams of this process; colours need a terminal that has them and a user who wants them.</summary>
    /// <param name="noColor">The user asked for none on the command line.</param>
    public static Screen OfProcess(bool noColor)
    {
        var colours = !noColor
            && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) // no-color.org: present and not empty
            && Environment.GetEnvironmentVariable("TERM") is { Length: > 0 } terminal && terminal != "dumb";
        var output = Writer(Console.OpenStandardOutput());
        var error = Writer(Console.OpenStandardError());
        return new(
            colours && !Console.IsOutputRedirected ? Coloured(output) : new Pen(output),
            colours && !Console.IsErrorRedirected ? Coloured(error) : new Pen(error),
            !Console.IsOutputRedirected);
    }

    /// <summary>Shows all that was written; what is an error stands last.</summary>
    public void Dispose()
    {
        Out.Flush();
        Error.Flush();
    }

    // apart, so that a run without colours does not load the library
    private static ColouredPen Coloured(TextWriter writer) => new(writer);

    private static StreamWriter Writer(Stream stream) => new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 4096);
}
