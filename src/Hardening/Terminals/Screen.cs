using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Hardening.Terminals;

/// <summary>The two streams a person or a script reads.</summary>
internal sealed class Screen : IDisposable
{
    private Screen(Pen output, Pen error, bool isTerminal, bool showsProgress) =>
        (Out, Error, IsTerminal, ShowsProgress) = (output, error, isTerminal, showsProgress);

    /// <summary>The answer.</summary>
    public Pen Out { get; }

    /// <summary>What went wrong, and what to know besides.</summary>
    public Pen Error { get; }

    /// <summary>Whether a person sees the answer as it comes.</summary>
    public bool IsTerminal { get; }

    /// <summary>Whether a line can be shown on <see cref="Error"/> and taken away again.</summary>
    public bool ShowsProgress { get; }

    /// <summary>The streams of this process; colours need a terminal that has them and a user who wants them.</summary>
    /// <param name="noColor">The user asked for none on the command line.</param>
    public static Screen OfProcess(bool noColor)
    {
        var (outputIsTerminal, errorIsTerminal) = (!Console.IsOutputRedirected, !Console.IsErrorRedirected);
        var isCapable = Environment.GetEnvironmentVariable("TERM") is { Length: > 0 } name && name != "dumb";
        var colours = isCapable && !noColor && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")); // no-color.org: present and not empty
        return new(
            PenFor(Open(1, outputIsTerminal), colours && outputIsTerminal),
            PenFor(Open(2, errorIsTerminal), colours && errorIsTerminal),
            outputIsTerminal,
            showsProgress: isCapable && outputIsTerminal && errorIsTerminal);
    }

    /// <summary>Shows all that was written; what is an error stands last.</summary>
    public void Dispose()
    {
        Out.Flush();
        Error.Flush();
    }

    private static Pen PenFor(Stream stream, bool colours)
    {
        var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 4096);
        return colours ? Coloured(writer) : new Pen(writer);
    }

    // apart, so that a run without colours does not load the library
    private static ColouredPen Coloured(TextWriter writer) => new(writer);

    // The console's own stream prepares a terminal for reading keys: escape sequences of its own, and time. A file needs it,
    // because it keeps to the position that other writers share.
    private static Stream Open(int descriptor, bool isTerminal) =>
        isTerminal && !OperatingSystem.IsWindows() ? new FileStream(new SafeFileHandle(descriptor, ownsHandle: false), FileAccess.Write, bufferSize: 0)
        : descriptor == 1 ? Console.OpenStandardOutput() : Console.OpenStandardError();
}
