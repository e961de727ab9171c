using System.Globalization;
using System.Text;
using Hardening.Nix.Expressions;

namespace Hardening.Benchmarks.Printing;

/// <summary>The floor: the same values, walked and appended, without escapes, measuring or checks.</summary>
internal static class BarePrinter
{
    public static string Print(NixExpression expression)
    {
        var text = new StringBuilder();
        Append(text, expression, 0);
        return text.Append('\n').ToString();
    }

    private static void Append(StringBuilder text, NixExpression expression, int indent)
    {
        switch (expression)
        {
            case NixAttributeSet set:
                text.Append("{\n");
                foreach (var binding in set.Bindings)
                    Append(text, (NixAssignment)binding, indent + 2);
                text.Append(' ', indent).Append('}');
                break;
            case NixList list:
                text.Append("[\n");
                foreach (var item in list.Items)
                {
                    text.Append(' ', indent + 2);
                    Append(text, item.Value, indent + 2);
                    text.Append('\n');
                }

                text.Append(' ', indent).Append(']');
                break;
            case NixString { Value: var value }:
                text.Append('"').Append(value).Append('"');
                break;
            case NixInteger { Value: var value }:
                text.Append(CultureInfo.InvariantCulture, $"{value}");
                break;
            case NixBoolean { Value: var value }:
                text.Append(value ? "true" : "false");
                break;
        }
    }

    private static void Append(StringBuilder text, NixAssignment assignment, int indent)
    {
        text.Append(' ', indent);
        var keys = assignment.Path.Keys;
        for (var i = 0; i < keys.Length; i++)
        {
            if (i > 0)
                text.Append('.');
            text.Append(keys[i].Name);
        }

        text.Append(" = ");
        Append(text, assignment.Value, indent);
        text.Append(";\n");
    }
}
