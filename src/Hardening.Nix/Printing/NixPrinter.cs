using System.Text;
using Hardening.Nix.Expressions;

namespace Hardening.Nix.Printing;

/// <summary>Prints.</summary>
public static class NixPrinter
{
    /// <summary>Prints.</summary>
    public static string Print(NixExpression expression)
    {
        using var document = new Document();
        using var output = new ByteBuffer(4096);
        var builder = new DocumentBuilder(document);
        builder.Reset(0);
        builder.Expression(expression);
        new Layout(document, output).Write(0, 0, asGroup: true);
        output.Append((byte)'\n');
        return Encoding.UTF8.GetString(output.Written);
    }
}
