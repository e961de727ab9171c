using System.Globalization;
using System.Text;

namespace Hardening;

/// <summary>Reads (RFC 4291, section 2.2) and writes (RFC 5952) the eight groups of an IPv6 address.</summary>
internal static class IPv6Groups
{
    private const int Count = 8;

    /// <summary>The fault of the text, or null and the two halves of the address.</summary>
    public static string? TryRead(string text, out ulong high, out ulong low)
    {
        high = low = 0;
        if (text.IndexOf('%') >= 0)
            return "a zone after '%' names an interface of one machine. Leave it out.";
        if (text.IndexOf(':') < 0)
            return "expected groups of hexadecimal digits with colons, such as \"fd00::20\".";
        var groups = new ushort[Count];
        var gap = text.IndexOf("::", StringComparison.Ordinal);
        var fault = gap < 0
            ? TryReadGroups(text, groups, mayEmbed: true, out var read) ?? (read == Count ? null : NeedsEight(read))
            : TryReadAround(text.Substring(0, gap), text.Substring(gap + 2), groups);
        if (fault is not null)
            return fault;
        for (var i = 0; i < Count / 2; i++)
        {
            high = high << 16 | groups[i];
            low = low << 16 | groups[i + Count / 2];
        }
        return null;
    }

    /// <summary>The one form of RFC 5952.</summary>
    public static string Write(ulong high, ulong low)
    {
        var groups = new ushort[Count];
        for (var i = 0; i < Count; i++)
            groups[i] = (ushort)((i < 4 ? high : low) >> (48 - 16 * (i % 4)));
        // Section 5: an IPv4-mapped address shows its IPv4 part.
        if (high == 0 && low >> 32 == 0xFFFF)
            return $"::ffff:{new IPv4Address((uint)low)}";
        var (start, length) = LongestZeros(groups);
        var text = new StringBuilder();
        for (var i = 0; i < Count; i++)
        {
            if (i == start)
            {
                text.Append("::");
                i += length - 1;
                continue;
            }
            if (i > 0 && i != start + length)
                text.Append(':');
            text.Append(groups[i].ToString("x", CultureInfo.InvariantCulture));
        }
        return text.ToString();
    }

    private static string? TryReadAround(string before, string after, ushort[] groups)
    {
        if (after.IndexOf("::", StringComparison.Ordinal) >= 0)
            return "\"::\" is only allowed once.";
        var tail = new ushort[Count];
        if (TryReadGroups(before, groups, mayEmbed: false, out var heads) is { } head)
            return head;
        if (TryReadGroups(after, tail, mayEmbed: true, out var tails) is { } fault)
            return fault;
        if (heads + tails >= Count)
            return "\"::\" replaces at least one group of zeros, and there are eight groups without it.";
        Array.Copy(tail, 0, groups, Count - tails, tails);
        return null;
    }

    private static string? TryReadGroups(string text, ushort[] groups, bool mayEmbed, out int read)
    {
        read = 0;
        if (text.Length == 0)
            return null;
        var parts = text.Split(':');
        if (parts.Length > Count)
            return NeedsEight(parts.Length);
        for (var i = 0; i < parts.Length; i++)
        {
            if (mayEmbed && i == parts.Length - 1 && i < Count - 1 && IPv4Address.TryFrom(parts[i], out var embedded, out _))
            {
                groups[read++] = (ushort)(embedded.Bits >> 16);
                groups[read++] = (ushort)embedded.Bits;
            }
            else if (parts[i].Length is 0 or > 4 || !Ascii.All(parts[i], Ascii.IsHex))
                return $"group {Literal.Show(parts[i])} is not one to four hexadecimal digits.";
            else
                groups[read++] = ushort.Parse(parts[i], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        }
        return null;
    }

    private static string NeedsEight(int groups) => $"it has {Literal.Number(groups)} groups. Write eight, or shorten zeros to \"::\".";

    // Section 4.2: the first of the longest runs, and never a single group.
    private static (int Start, int Length) LongestZeros(ushort[] groups)
    {
        var (start, length) = (-1, 1);
        for (var i = 0; i < Count; i++)
        {
            var run = 0;
            while (i + run < Count && groups[i + run] == 0)
                run++;
            if (run > length)
                (start, length) = (i, run);
            i += run;
        }
        return (start, length);
    }
}
