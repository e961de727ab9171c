using System.Globalization;

namespace Hardening.Model;

/// <summary>Short Nix literals as tables write them: booleans, numbers, texts, lists of these, and names of options beside.</summary>
internal static class OptionLiteral
{
    /// <summary>The value of a literal; null where it is anything else.</summary>
    /// <param name="text">For example <c>[ 80 443 ]</c>.</param>
    /// <param name="beside">The value of a name such as <c>$port</c>; null where names mean nothing.</param>
    public static NixosValue? Read(string text, Func<string, NixosValue?>? beside = null)
    {
        text = text.Trim();
        if (text.Length >= 2 && text[0] == '[' && text[text.Length - 1] == ']')
        {
            var words = text.Substring(1, text.Length - 2).Split([' '], StringSplitOptions.RemoveEmptyEntries);
            var items = words.Select(word => Read(word, beside)).OfType<NixosValue>().ToArray();
            return items.Length == words.Length ? new NixosValue.List(items) : null;
        }
        return text switch
        {
            "true" => new NixosValue.Boolean(true),
            "false" => new NixosValue.Boolean(false),
            "null" => NixosValue.Null,
            _ when text.Length > 1 && text[0] == '$' => beside?.Invoke(text.Substring(1)),
            _ when text.Length >= 2 && text[0] == '"' && text[text.Length - 1] == '"' && text.IndexOf('\\') < 0 => new NixosValue.Text(text.Substring(1, text.Length - 2)),
            _ when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => new NixosValue.Whole(number),
            _ => null,
        };
    }
}
