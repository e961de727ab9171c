namespace Hardening;

/// <summary>Lists inside sentences.</summary>
internal static class Words
{
    public static string And(IReadOnlyList<string> words) => List(words, "and");

    public static string Or(IReadOnlyList<string> words) => List(words, "or");

    public static string Those(int count, string one, string several) => count == 1 ? one : several;

    private static string List(IReadOnlyList<string> words, string last) =>
        words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.Take(words.Count - 1))} {last} {words[words.Count - 1]}";
}
