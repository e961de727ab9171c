using System.Text;
using DiffPlex.Renderer;

namespace Hardening.Nix.Output;

/// <summary>Shows how two texts differ, in the form that <c>diff -u</c> made common.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    public static string Between(ReadOnlySpan<byte> old, ReadOnlySpan<byte> now, string oldName, string newName)
    {
        if (old.Contains((byte)0) || now.Contains((byte)0))
            return $"--- {oldName}\n+++ {newName}\n(not text: {old.Length} bytes before, {now.Length} after)\n";
        var (left, right) = (Encoding.UTF8.GetString(old), Encoding.UTF8.GetString(now));
        // The library counts what follows the last line end as its own line.
        if (EndsInLine(left) && EndsInLine(right))
            (left, right) = (left.TrimEndOnce(), right.TrimEndOnce());
        var diff = UnidiffRenderer.GenerateUnidiff(left, right, oldName, newName, ignoreWhitespace: false, ignoreCase: false, Context);
        // ... and the first line of an empty file as line 1, which is 0 to every other tool.
        if (left.Length == 0)
            diff = diff.Replace("\n@@ -1,0 +", "\n@@ -0,0 +", StringComparison.Ordinal);
        if (right.Length == 0)
            diff = diff.Replace(" +1,0 @@", " +0,0 @@", StringComparison.Ordinal);
        var shown = Readable.Text(diff.ReplaceLineEndings("\n")).TrimEnd('\n') + "\n";
        return shown.Contains("\n@@ ", StringComparison.Ordinal)
            ? shown
            : $"--- {oldName}\n+++ {newName}\n(the lines are equal; line endings or invisible characters differ)\n";
    }

    private static bool EndsInLine(string text) => text.Length == 0 || text[^1] == '\n';

    private static string TrimEndOnce(this string text) => text.Length == 0 ? text : text[..^1];
}
