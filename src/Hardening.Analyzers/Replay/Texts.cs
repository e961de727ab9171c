using System.Globalization;

namespace Hardening.Analyzers.Replay;

/// <summary>An interpolated string.</summary>
/// <param name="parts">Its parts.</param>
/// <param name="isInvariant">It is written in the culture that is no country's.</param>
internal sealed class InterpolationNode((Node Value, string? Format, int? Width)[] parts, bool isInvariant = false) : Node
{
    public override Value Eval(Machine m)
    {
        var values = new Value[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            var value = m.Eval(parts[i].Value);
            values[i] = isInvariant ? Texts.Invariant(Texts.Shown(m, value), parts[i].Format, parts[i].Width) : Texts.Formatted(Texts.Shown(m, value), parts[i].Format, parts[i].Width);
            if (values[i].IsUnknown) m.Ask(value);
        }
        return m.IsHalted ? Value.Unknown : Texts.Concat(m, (IEnumerable<Value>)values);
    }
}

/// <summary>Values as text, where the text is the same on every machine.</summary>
internal static class Texts
{
    /// <summary>The texts of values one after another; what a value says of itself is asked of it.</summary>
    public static Value Concat(Machine m, Value[] values)
    {
        values = [.. values.Select(value => Shown(m, value))];
        foreach (var value in values)
            if (Of(value) is null) m.Ask(value);
        return Concat(m, (IEnumerable<Value>)values);
    }

    /// <summary>The texts of values one after another.</summary>
    public static Value Concat(Machine m, IEnumerable<Value> values)
    {
        var result = new System.Text.StringBuilder();
        foreach (var value in values)
        {
            if (Of(Shown(m, value)) is not { } text || result.Length + (long)text.Length > Budget.MaxText) return Value.Unknown;
            result.Append(text);
        }
        return m.Text(result.ToString());
    }

    /// <summary>A value of an enumeration as its name.</summary>
    public static Value Shown(Machine m, Value value) => value is EnumValue && Enums.Text(m, value) is { } name ? Value.Of(name) : value;

    /// <summary>A value in the culture that is no country's.</summary>
    public static Value Invariant(Value value, string? format, int? width)
    {
        if (format is { Length: > 20 } || value is not Known { Clr: { } clr } || clr is double or float) return Formatted(value, format, width);
        if (clr is not (int or long or short or sbyte or byte or ushort or uint or ulong or decimal) || Sizes.HasLongNumber(format ?? "")) return Formatted(value, format, width);
        try
        {
            return Formatted(Value.Of(((IFormattable)clr).ToString(format, CultureInfo.InvariantCulture)), null, width);
        }
        catch (FormatException)
        {
            return Value.Unknown;
        }
    }

    /// <summary>How all cultures order two texts; null where they do not agree.</summary>
    public static int? Order(string a, string b)
    {
        if (a == b) return 0;
        if (!IsPlainText(a) || !IsPlainText(b)) return null;
        var at = 0;
        while (at < a.Length && at < b.Length && a[at] == b[at]) at++;
        if (at == a.Length || at == b.Length) return a.Length - b.Length;
        return char.IsDigit(a[at]) && char.IsDigit(b[at]) ? a[at] - b[at] : null;
    }

    /// <summary>Null where the text depends on the machine's culture or is not known.</summary>
    public static string? Of(Value value) => value is Known { Clr: var clr } ? Of(clr) : null;

    public static string? Of(object? clr) => clr switch
    {
        null => "",
        string text => text,
        bool or char or Version or Guid or TimeSpan or Uri or System.Net.IPAddress => clr.ToString(),
        int or long or short or sbyte => System.Convert.ToInt64(clr, CultureInfo.InvariantCulture) is >= 0 and var n ? n.ToString(CultureInfo.InvariantCulture) : null,
        byte or ushort or uint or ulong => System.Convert.ToUInt64(clr, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
        Enum => clr.ToString(),
        IFacet or Fleet => null,
        _ when clr.GetType().Assembly == typeof(Fleet).Assembly => clr.ToString(),
        _ => null,
    };

    public static Value Formatted(Value value, string? format, int? width)
    {
        var text = format is null ? Of(value) : value is Known { Clr: { } clr } && IsPlain(format) && clr is int or long or byte or uint && value is Known { Clr: IFormattable number } && Of(value) is not null
            ? number.ToString(format, CultureInfo.InvariantCulture) : null;
        if (text is null) return Value.Unknown;
        return width is > Budget.MaxText or < -Budget.MaxText ? Value.Unknown : Value.Of(width is not { } w ? text : w < 0 ? text.PadRight(-w) : text.PadLeft(w));
    }

    // Formats of whole numbers that no culture changes.
    private static bool IsPlain(string format) =>
        format.Length is > 0 and < 4 && (format.All(static c => c == '0') || ("dDxX".IndexOf(format[0]) >= 0 && format.Skip(1).All(static c => c is >= '0' and <= '9')));

    /// <summary>All cultures compare and fold these alike.</summary>
    public static bool IsPlainText(string text) => text.All(static c => c is >= ' ' and <= '~');
}
