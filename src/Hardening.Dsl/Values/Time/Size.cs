using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>An amount of memory or disk, in bytes.</summary>
/// <remarks>
/// Suffixes count in 1024, as systemd (systemd.resource-control(5)), the kernel and sgdisk do: <c>512M</c> is 536,870,912
/// bytes. "MB", which others count in 1000, is refused.
/// </remarks>
public sealed record Size
{
    private const string Suffixes = "KMGTPE";

    private Size(long bytes) => Bytes = bytes;

    /// <summary>How many bytes; 0 and above.</summary>
    public long Bytes { get; }

    /// <summary>
    /// The size of a partition for sgdisk(8) and disko, such as <c>512M</c>; null unless it is a whole number of KiB, because
    /// sgdisk counts sectors where the suffix is missing.
    /// </summary>
    public string? ForPartition => Bytes > 0 && Bytes % 1024 == 0 ? ToString() : null;

    /// <summary>That many times 1024 bytes.</summary>
    /// <param name="number">0 and above.</param>
    /// <exception cref="SettingException"><paramref name="number"/> is negative, or too large to count in bytes.</exception>
    public static Size KiB(long number) => Of(number, 'K');

    /// <summary>That many times 1024 KiB.</summary>
    /// <param name="number">0 and above.</param>
    /// <exception cref="SettingException"><paramref name="number"/> is negative, or too large to count in bytes.</exception>
    public static Size MiB(long number) => Of(number, 'M');

    /// <summary>That many times 1024 MiB.</summary>
    /// <param name="number">0 and above.</param>
    /// <exception cref="SettingException"><paramref name="number"/> is negative, or too large to count in bytes.</exception>
    public static Size GiB(long number) => Of(number, 'G');

    /// <summary>That many times 1024 GiB.</summary>
    /// <param name="number">0 and above.</param>
    /// <exception cref="SettingException"><paramref name="number"/> is negative, or too large to count in bytes.</exception>
    public static Size TiB(long number) => Of(number, 'T');

    /// <summary>Takes a number of bytes, or says why it is not valid.</summary>
    /// <param name="bytes">0 and above.</param>
    /// <param name="size">The size, when there is no problem.</param>
    /// <param name="problem">The message for the user, when there is one.</param>
    public static bool TryFrom(long bytes, [NotNullWhen(true)] out Size? size, [NotNullWhen(false)] out string? problem) =>
        bytes >= 0
            ? Verdict.Accept(new Size(bytes), out size, out problem)
            : Verdict.Refuse($"{Literal.Number(bytes)} is not a valid size: expected 0 or more bytes.", out size, out problem);

    /// <summary>Takes a size such as <c>512M</c>, or says why the text is not valid.</summary>
    /// <param name="text">A whole number, alone in bytes, or with K, M, G, T, P or E, which "iB" may follow.</param>
    /// <param name="size">The size, when there is no problem.</param>
    /// <param name="problem">The message for the user, when there is one.</param>
    public static bool TryFrom(string? text, [NotNullWhen(true)] out Size? size, [NotNullWhen(false)] out string? problem)
    {
        var given = text ?? "";
        var end = Ascii.FirstNot(given, Ascii.IsDigit);
        var digits = end < 0 ? given : given.Substring(0, end);
        var unit = end < 0 ? "" : given.Substring(end);
        if (digits.Length == 0 || digits.Length > 1 && digits[0] == '0')
            return Verdict.Refuse($"{Literal.Show(text)} is not a valid size: expected a whole number and K, M, G or T, such as \"512M\".", out size, out problem);
        if (UnitFault(unit) is { } fault)
            return Verdict.Refuse($"{Literal.Show(text)} is not a valid size: {fault}", out size, out problem);
        var factor = unit.Length == 0 ? 1 : FactorOf(unit[0]);
        return Ascii.TryNumber(digits, long.MaxValue / factor, out var number)
            ? Verdict.Accept(new Size(number * factor), out size, out problem)
            : Verdict.Refuse($"{Literal.Show(text)} is not a valid size: it is above 8 EiB.", out size, out problem);
    }

    /// <summary>Takes a number of bytes.</summary>
    /// <param name="bytes">0 and above.</param>
    /// <exception cref="SettingException"><paramref name="bytes"/> is negative.</exception>
    public static Size From(long bytes) =>
        TryFrom(bytes, out var size, out var problem) ? size : throw new SettingException(nameof(bytes), problem);

    /// <summary>Takes a size such as <c>512M</c>.</summary>
    /// <param name="text">A whole number, alone in bytes, or with K, M, G, T, P or E, which "iB" may follow.</param>
    /// <exception cref="SettingException"><paramref name="text"/> is not a valid size.</exception>
    public static Size From(string text) =>
        TryFrom(text, out var size, out var problem) ? size : throw new SettingException(nameof(text), problem);

    /// <summary>Takes a limit, which below <paramref name="least"/> bytes stops what it limits, or does not limit at all.</summary>
    internal static Size Limit(string text, long least) => From(text) is var size && size.Bytes >= least
        ? size
        : throw new SettingException(nameof(text), $"{Literal.Show(text)} is not possible: expected {new Size(least)} or more{(size.Bytes > 0 && text.All(Ascii.IsDigit) ? $". A number alone counts bytes: write \"{text}M\"" : "")}.");

    /// <summary>The number of bytes.</summary>
    public static implicit operator long(Size size) => size.Bytes;

    /// <summary>The size for systemd and the kernel, in the largest unit that leaves it whole, such as <c>512M</c>.</summary>
    public override string ToString()
    {
        var (number, unit) = (Bytes, -1);
        while (number > 0 && number % 1024 == 0 && unit + 1 < Suffixes.Length)
            (number, unit) = (number / 1024, unit + 1);
        return Literal.Number(number) + (unit < 0 ? "" : Suffixes[unit].ToString());
    }

    private static Size Of(long number, char suffix) => number >= 0 && number <= long.MaxValue / FactorOf(suffix)
        ? new(number * FactorOf(suffix))
        : throw new SettingException(nameof(number), $"{Literal.Number(number)} {suffix}iB is not a valid size: expected 0 to {Literal.Number(long.MaxValue / FactorOf(suffix))} {suffix}iB.");

    private static long FactorOf(char suffix) => 1L << (10 * (Suffixes.IndexOf(suffix) + 1));

    private static string? UnitFault(string unit)
    {
        if (unit.Length == 0 || unit.Length is 1 or 3 && Suffixes.IndexOf(unit[0]) >= 0 && (unit.Length == 1 || unit.EndsWith("iB", StringComparison.Ordinal)))
            return null;
        if (unit[0] is '.' or ',')
            return "expected a whole number. Use the next smaller unit, such as \"1536M\" for one and a half G.";
        if (unit.Length == 2 && unit[1] == 'B' && Suffixes.IndexOf(unit[0]) >= 0)
            return $"\"{unit}\" is ambiguous (1000 or 1024). Write \"{unit[0]}\", which is 1024.";
        return unit.Length == 1 && Suffixes.IndexOf(char.ToUpperInvariant(unit[0])) >= 0
            ? $"systemd only accepts the upper-case letter. Write \"{char.ToUpperInvariant(unit[0])}\"."
            : "after the number only K, M, G, T, P or E is allowed.";
    }
}
