using CsCheck;

namespace Hardening.Tests.Values;

/// <summary>Generates texts near to good ones, and far from them.</summary>
internal static class Texts
{
    private static readonly Gen<string> Odd = OneOf(
        "", "\0", "\n", "\t", " ", "\u00A0", "\u200B", "\u202E", "\uD800", "\uDC00", "😀", "é", "٣", "０", "\\", "\"", "'", "${", "$", "%", "*", "+", "..",
        "/", "//", ":", "::", ",", "-", "~", "@", "=", "#", "?", "0", "00", "9", "99999999999999999999", "a", "A", "Z", "UTC", ".", "\u2028");

    private static readonly Gen<string> Anything = Gen.String[Gen.Char['\0', '\uFFFF'], 0, 40];

    /// <summary>An example as it is or changed in one to three places, pieces of several, or anything at all.</summary>
    public static Gen<string> Like(IReadOnlyList<string> examples)
    {
        var example = OneOf([.. examples]);
        var changed = Gen.Select(example, Gen.Select(Gen.Int[0, 1000], Gen.Int[0, 3], Odd).Array[0, 3], (text, changes) => changes.Aggregate(text, Change));
        var crossed = Gen.Select(example, example, Gen.Int[0, 1000], Gen.Int[0, 1000], (a, b, i, j) => a[..(i % (a.Length + 1))] + b[(j % (b.Length + 1))..]);
        return Gen.Frequency((6, changed), (3, crossed), (1, Anything));
    }

    public static Gen<T> OneOf<T>(params T[] items) => Gen.Int[0, items.Length - 1].Select(i => items[i]);

    /// <summary>What a hostile long text is made of: single characters and whole examples.</summary>
    public static IEnumerable<string> Pieces(IReadOnlyList<string> examples) =>
        examples.Take(3).Concat(["a", "0", ":", ".", "/", "\"", "a.", "1 ", "::", ",", "\0", "\uD800", "1s", "/a", "*-"]);

    private static string Change(string text, (int At, int Length, string By) change)
    {
        var at = change.At % (text.Length + 1);
        return text[..at] + change.By + text[Math.Min(text.Length, at + change.Length)..];
    }
}
