namespace Hardening;

/// <summary>Values behind a name that says what they are: <c>password=...</c>, <c>DB_PASSWORD</c>.</summary>
internal static class SecretAssignment
{
    private const int ShortestPassword = 4;
    private const int ShortestToken = 12;

    private static readonly string[] Passwords = ["password", "passwd", "passphrase", "pwd", "psk"];

    private static readonly string[] Tokens =
        ["secret", "token", "apikey", "api_key", "access_key", "accesskey", "secret_key", "private_key", "account_key", "accountkey", "client_secret", "auth_key", "authkey"];

    // What people write where a password is not known yet, and words that are settings.
    private static readonly HashSet<string> Words = new(
        ["true", "false", "yes", "no", "none", "null", "nil", "off", "on", "prompt", "required", "optional", "file", "disabled", "enabled", "never", "always", "default", "auto"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>What is assigned in a text, or null.</summary>
    public static string? In(string text)
    {
        for (var at = 1; at < text.Length; at++)
        {
            if (text[at] is not ('=' or ':')) continue;
            var name = NameBefore(text, at);
            if (name.Length == 0 || Kind(name) is not { } shortest) continue;
            var from = at + 1 + SecretShape.Run(text, at + 1, static c => c is ' ' or '"' or '\'');
            if (from == at + 2 && text[at] == '=' && text[at + 1] == ' ') continue;
            var length = SecretShape.Run(text, from, static c => c > ' ' && c is not ('"' or '\'' or ';' or '&' or ','));
            if (IsValue(text.Substring(from, length), shortest)) return What(name);
        }
        return null;
    }

    /// <summary>Whether a value stands under a name that says it is secret.</summary>
    public static bool IsSecret(string name, string value) => Kind(name) is { } shortest && IsValue(value, shortest);

    /// <summary>What a value under this name is.</summary>
    public static string What(string name) => $"a secret under the name {Literal.Show(name)}";

    /// <summary>A path, a specifier or a variable: the value comes from elsewhere.</summary>
    public static bool IsPlaceholder(string value) =>
        value.Length == 0 || value[0] is '/' or '%' or '$' or '<' or '{' or '@' or '~' || value.StartsWith("./", StringComparison.Ordinal)
        || value.All(static c => c is '*' or 'x' or 'X' or '.' or '…') || Words.Contains(value);

    // "--keep-token" is about a token; "TOKEN_FILE" and "password-file" are not one: the last word decides.
    private static int? Kind(string name)
    {
        var lower = name.TrimStart('-').ToLowerInvariant().Replace('-', '_');
        return Array.Exists(Passwords, word => EndsWith(lower, word)) ? ShortestPassword
            : Array.Exists(Tokens, word => EndsWith(lower, word)) ? ShortestToken
            : null;
    }

    private static bool EndsWith(string name, string word) =>
        name.EndsWith(word, StringComparison.Ordinal) && (name.Length == word.Length || name[name.Length - word.Length - 1] is '_' or '.' || word == "password");

    private static bool IsValue(string value, int shortest) =>
        value.Length >= shortest && !IsPlaceholder(value) && !IsUrl(value) && (shortest < ShortestToken || LooksRandom(value));

    private static bool IsUrl(string value) => value.IndexOf("://", StringComparison.Ordinal) > 0;

    // Made by a machine: letters and digits mixed, or long enough that no word is.
    private static bool LooksRandom(string value) =>
        Ascii.All(value, static c => Ascii.IsGraphic(c)) && value.Any(Ascii.IsDigit) && value.Any(Ascii.IsLetter) && value.Distinct().Count() >= 6;

    private static string NameBefore(string text, int at)
    {
        var to = at;
        while (to > 0 && text[to - 1] is ' ' or '"') to--;
        var from = to;
        while (from > 0 && (Ascii.IsLetterOrDigit(text[from - 1]) || text[from - 1] is '_' or '-')) from--;
        return text.Substring(from, to - from);
    }
}
