using System.Text;
using Hardening.Nix.Expressions;

namespace Hardening.Nix.Printing;

/// <summary>Provisional.</summary>
public static class NixPrinter
{
    /// <summary>x</summary>
    public static string Print(NixExpression e) { var sb = new StringBuilder(); Write(sb, e, 0, true); return sb.Append('\n').ToString(); }
    /// <summary>x</summary>
    public static byte[] PrintUtf8(NixExpression e) => Encoding.UTF8.GetBytes(Print(e));
    private static string Quote(string s) => '"' + s.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("${", "\\${").Replace("\n", "\\n") + '"';
    private static void Write(StringBuilder sb, NixExpression e, int indent, bool top = false)
    {
        var pad = new string(' ', indent * 2 + 2); var end = new string(' ', indent * 2);
        switch (e)
        {
            case NixExpression.Raw r: sb.Append(r.Text); break;
            case NixExpression.Str s: sb.Append(Quote(s.Text)); break;
            case NixExpression.App a:
                Write(sb, a.Fun, indent);
                foreach (var x in a.Arguments) { sb.Append(' '); var p = x is NixExpression.App or NixExpression.Lambda; if (p) sb.Append('('); Write(sb, x, indent); if (p) sb.Append(')'); }
                break;
            case NixExpression.Lambda l: sb.Append(l.Head).Append(':').Append(top || l.Head.StartsWith('{') ? "\n" + end : " "); Write(sb, l.Body, indent); break;
            case NixList { Items.Length: 0 }: sb.Append("[ ]"); break;
            case NixList list:
                sb.Append("[\n");
                foreach (var i in list.Items) { if (i.Comment is { } c) sb.Append(pad).Append("# ").Append(c.Replace('\n', ' ')).Append('\n'); sb.Append(pad); var p = i.Value is NixExpression.App; if (p) sb.Append('('); Write(sb, i.Value, indent + 1); if (p) sb.Append(')'); sb.Append('\n'); }
                sb.Append(end).Append(']'); break;
            case NixAttrs { Bindings.Length: 0 }: sb.Append("{ }"); break;
            case NixAttrs set:
                sb.Append("{\n");
                foreach (var b in set.Bindings) { if (b.Comment is { } c) sb.Append(pad).Append("# ").Append(c.Replace('\n', ' ')).Append('\n'); sb.Append(pad).Append(b.IsPath ? b.Name : NixPath.Part(b.Name)).Append(" = "); Write(sb, b.Value, indent + 1); sb.Append(";\n"); }
                sb.Append(end).Append('}'); break;
        }
    }
}
