namespace Hardening;

/// <summary>The sentences that refuse a name.</summary>
internal static class NameProblem
{
    public static string Unknown(string raw, string kind, IReadOnlyList<string> nearest, string wayOut) =>
        $"\"{raw}\" is not a {kind} that Linux 6.1 to 7.2 knows. {(nearest.Count == 0 ? "" : DidYouMean(nearest) + " ")}{wayOut}";

    /// <summary>Line breaks and the like end a configuration line early; the fix names the first one.</summary>
    public static string? ControlCharacter(string raw, string kind)
    {
        var place = Printable.FirstNot(raw);
        return place < 0 ? null
            : $"The {kind} \"{Visible(raw)}\" contains a control character (code {(int)raw[place]}) at position {place + 1}. Remove it.";
    }

    public static string DidYouMean(IReadOnlyList<string> nearest) => nearest.Count switch
    {
        0 => "",
        1 => $"Did you mean {nearest[0]}?",
        _ => $"Did you mean {string.Join(", ", nearest.Take(nearest.Count - 1))} or {nearest[nearest.Count - 1]}?",
    };

    public static string Visible(string raw) => new([.. raw.Select(letter => Printable.FirstNot(letter.ToString()) == 0 ? '\uFFFD' : letter)]);
}
