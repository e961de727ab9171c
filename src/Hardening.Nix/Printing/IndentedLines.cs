using System.Collections.Immutable;
using Hardening.Nix.Expressions;

namespace Hardening.Nix.Printing;

/// <summary>The lines of an indented string.</summary>
internal static class IndentedLines
{
    /// <summary>Whether reading the indented form gives the same value back.</summary>
    public static bool CanCarry(ImmutableArray<NixStringPart> parts)
    {
        var text = parts.OfType<NixTextPart>().Select(part => part.Text);
        if (!text.Any(line => line.Contains('\n')) || text.Any(line => line.Contains('\r')))
            return false;

        // Nix takes away the indentation that all lines share, and what stands on a line of blanks.
        var hasUnindentedLine = false;
        foreach (var line in Split(parts))
        {
            if (line is [NixTextPart { Text: var only }] && only.AsSpan().IndexOfAnyExcept(" \t") < 0)
                return false;
            hasUnindentedLine |= line is [NixInterpolation, ..] || (line is [NixTextPart first, ..] && first.Text[0] != ' ');
        }

        return hasUnindentedLine;
    }

    /// <summary>The parts of each line; an empty line has none.</summary>
    public static List<List<NixStringPart>> Split(ImmutableArray<NixStringPart> parts)
    {
        var lines = new List<List<NixStringPart>> { new() };
        foreach (var part in parts)
        {
            if (part is not NixTextPart { Text: var text })
            {
                lines[^1].Add(part);
                continue;
            }

            var isFirst = true;
            foreach (var line in text.Split('\n'))
            {
                if (!isFirst)
                    lines.Add([]);
                if (line.Length > 0)
                    lines[^1].Add(new NixTextPart(line));
                isFirst = false;
            }
        }

        return lines;
    }
}
