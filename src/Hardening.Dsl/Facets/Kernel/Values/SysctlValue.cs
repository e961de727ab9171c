using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Hardening;

/// <summary>The value of a sysctl: a number, several numbers, or text.</summary>
public sealed record SysctlValue
{
    private SysctlValue(string text) => Text = text;

    /// <summary>The value as it is written to the kernel: its fields with one space between them.</summary>
    public string Text { get; }

    /// <summary>The fields as numbers, in the notations that the kernel reads (10, 0x1f, 017); nothing when one is no number.</summary>
    public IReadOnlyList<long>? Numbers
    {
        get
        {
            var numbers = Fields(Text).Select(Number).ToArray();
            return numbers.Length == 0 || numbers.Contains(null) ? null : [.. numbers.Select(number => number!.Value)];
        }
    }

    /// <summary>Takes a value as text; runs of blanks between fields count as one.</summary>
    /// <param name="raw">The text, such as <c>3 3 3 3</c> or <c>fq</c>.</param>
    /// <param name="value">The value, when the text can be one.</param>
    /// <param name="problem">Why the text is refused and what to write instead.</param>
    public static bool TryFrom(string? raw, [NotNullWhen(true)] out SysctlValue? value, [NotNullWhen(false)] out string? problem)
    {
        problem = raw is null ? "A sysctl needs a value. Write one such as \"1\"." : NameProblem.ControlCharacter(raw.Replace('\t', ' '), "sysctl value");
        value = problem is null ? new SysctlValue(string.Join(" ", Fields(raw!))) : null;
        return value is not null;
    }

    /// <summary>Takes a value as text; runs of blanks between fields count as one.</summary>
    /// <param name="raw">The text, such as <c>3 3 3 3</c> or <c>fq</c>.</param>
    /// <exception cref="SettingException">The text has a line break or another control character in it.</exception>
    public static SysctlValue From(string raw) =>
        TryFrom(raw, out var value, out var problem) ? value : throw new SettingException(nameof(raw), problem);

    /// <summary>Takes a number.</summary>
    public static SysctlValue From(long number) => new(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Takes a switch: 1 is on, 0 is off.</summary>
    public static SysctlValue From(bool on) => new(on ? "1" : "0");

    /// <summary>The value as text.</summary>
    public static implicit operator string(SysctlValue value) => value.Text;

    /// <summary>The value as it is written to the kernel.</summary>
    public override string ToString() => Text;

    private static string[] Fields(string text) => text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);

    private static long? Number(string field)
    {
        var digits = field.TrimStart('-');
        if (digits.StartsWith("0x", StringComparison.OrdinalIgnoreCase) || (digits.Length > 1 && digits[0] == '0'))
            return field.Length - digits.Length <= 1 ? Signed(field, digits) : null;
        return long.TryParse(field, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static long? Signed(string field, string digits)
    {
        var magnitude = digits[1] is 'x' or 'X'
            ? long.TryParse(digits.Substring(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hex) && hex >= 0 ? hex : null
            : Octal(digits);
        return field[0] == '-' ? -magnitude : magnitude;
    }

    private static long? Octal(string digits) =>
        digits.Length <= 21 && digits.All(digit => digit is >= '0' and <= '7')
            ? digits.Aggregate(0L, (sum, digit) => (sum * 8) + (digit - '0'))
            : null;
}
