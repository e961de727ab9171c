using System.Buffers;
using Hardening.Nix.Expressions;

namespace Hardening.Nix.Printing;

/// <summary>Prints expressions in the standard format of Nix (RFC 166), as <c>nixfmt</c> leaves it unchanged.</summary>
/// <remarks>
/// The same tree always gives the same text: UTF-8, LF, a line break at the end, two columns per level, lines of 100 columns
/// beside their indentation where that is possible. Nothing in a string, a name or a comment can leave its place.
/// </remarks>
public static class NixPrinter
{
    /// <summary>Prints an expression as its own file.</summary>
    /// <exception cref="NixExpressionException">The expression is nested more than 250 levels deep.</exception>
    public static string Print(NixExpression expression) => Print(new NixFile(expression));

    /// <summary>Prints a file.</summary>
    /// <exception cref="NixExpressionException">The expression is nested more than 250 levels deep.</exception>
    public static string Print(NixFile file)
    {
        using var buffer = new SegmentedBuffer();
        Write(file, buffer);
        return buffer.ToText();
    }

    /// <summary>Prints a file as the bytes that go to disk.</summary>
    /// <exception cref="NixExpressionException">The expression is nested more than 250 levels deep.</exception>
    public static byte[] PrintUtf8(NixFile file)
    {
        using var buffer = new SegmentedBuffer();
        Write(file, buffer);
        return buffer.ToBytes();
    }

    /// <summary>Prints a file to a buffer or a pipe, piece by piece.</summary>
    /// <exception cref="NixExpressionException">The expression is nested more than 250 levels deep; a part of it may be written.</exception>
    public static void Write(NixFile file, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(output);
        using var writer = new FileWriter(output);
        writer.Write(file);
    }
}
