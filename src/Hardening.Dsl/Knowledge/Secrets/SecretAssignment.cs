namespace Hardening.Knowledge;

/// <summary>Values behind a name that says what they are: <c>password=...</c>, <c>"token": "..."</c>, <c>--password ...</c>.</summary>
internal static class SecretAssignment
{
    private const int ShortestPassword = 4;
    private const int ShortestToken = 8;
    private const int LongestWord = 15;

    // What people write where a password is not known yet, and words that are settings.
    private static readonly HashSet<string> Words = new(
        ["true", "false", "yes", "no", "none", "null", "nil", "off", "on", "prompt", "required", "optional", "sufficient", "file", "files", "disabled", "enabled", "never", "always", "default", "auto",
         "sha256", "sha512", "md5", "bcrypt", "scrypt", "yescrypt", "argon2", "argon2id", "pbkdf2", "sha512crypt", "compat", "systemd", "sss", "ldap", "winbind", "nis", "db"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Files = [".key", ".pem", ".age", ".gpg", ".json", ".txt"];

    /// <summary>What is assigned in a text, or null.</summary>
    public static string? In(string text)
    {
        for (var at = 1; at < text.Length; at++)
        {
            var name = text[at] switch
            {
                '=' or ':' => NameBefore(text, at),
                '>' => Tag(text, at),
                ' ' or '\t' => WordBefore(text, at),
                _ => "",
            };
            if (name.Length > 0 && SecretNames.Kind(name) is not SecretKind.None and var kind && IsAssigned(text, at, name, kind)) return What(name);
        }
        return CommandLineSecret.In(text);
    }

    /// <summary>Whether a value under this name is a secret: there the name alone decides, short words included.</summary>
    public static bool IsSecret(string name, string value) =>
        value.Length > 0 && SecretNames.Kind(name) is not SecretKind.None && !IsReference(value) && !IsUrl(value) && !Words.Contains(value);

    /// <summary>What a value under this name is.</summary>
    public static string What(string name) => $"a secret named {Literal.Show(name)}";

    /// <summary>A path, a specifier, a variable or a stopgap: the value comes from elsewhere.</summary>
    public static bool IsPlaceholder(string value) =>
        value.Length == 0 || IsReference(value) || value[0] == '<' || value.All(static c => c is '*' or 'x' or 'X' or '.' or '…') || Words.Contains(value.TrimEnd('.', '!', '?'));

    /// <summary>The value is read from a file, a credential or a variable when the service starts.</summary>
    public static bool IsReference(string value) => Files.Any(ending => value.EndsWith(ending, StringComparison.Ordinal)) || value[0] switch
    {
        '/' => !EncodedKeys.IsPlainKey(value),
        '$' => value.Length > 1 && (value[1] is '{' or '(' or '_' || Ascii.All(value.Substring(1), static c => Ascii.IsLetterOrDigit(c) || c is '_')),
        '%' => value.Length > 1 && Ascii.IsLetter(value[1]) && (value.Length == 2 || value[2] is '/' or '%' or '-' or '.' or '@'),
        '<' => value[value.Length - 1] == '>',
        '{' => value[value.Length - 1] == '}',
        '@' => value.Length > 1 && (value[1] is '/' or '%' || value[value.Length - 1] == '@'),
        '~' => value.Length > 1 && value[1] == '/',
        '.' => value.StartsWith("./", StringComparison.Ordinal) || value.StartsWith("../", StringComparison.Ordinal),
        '!' => value.Length == 1 || value == "!!" || value.StartsWith("!secret", StringComparison.Ordinal) || value.StartsWith("!include", StringComparison.Ordinal) || value.StartsWith("!env", StringComparison.Ordinal),
        '*' => value.Length == 1,
        'f' => value.StartsWith("file:", StringComparison.Ordinal),
        'e' => value.StartsWith("ext:", StringComparison.Ordinal),
        'E' => value.StartsWith("ENC[", StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>Whether a value that is not known to be a password looks like one: more than a word.</summary>
    public static bool IsStrong(string value) =>
        value.Any(Ascii.IsDigit) ? value.Any(Ascii.IsLetter) || value.Length >= 6
        : value.Any(static c => Ascii.IsGraphic(c) && !Ascii.IsLetter(c) && c is not ('-' or '_' or '.' or '/' or ',' or ':' or '(' or ')')) || (Ascii.IsLower(value[0]) && value.Any(Ascii.IsUpper));

    private static bool IsAssigned(string text, int at, string name, SecretKind kind)
    {
        var sign = text[at];
        var from = at + 1;
        if (from < text.Length && ((sign == '=' && text[from] == '>') || (sign == ':' && text[from] == '='))) (sign, from) = ('=', from + 1);
        else if (sign == '=' && from < text.Length && text[from] is '=' or '~') return false;
        var spaces = SecretShape.Run(text, from, static c => c is ' ' or '\t');
        from += spaces;
        if (from >= text.Length) return false;
        var quote = text[from] is '"' or '\'' ? text[from] : '\0';
        if (quote != '\0') from++;
        var length = quote != '\0' ? SecretShape.Run(text, from, c => c != quote && c is not '\n' && c != '\\')
            : SecretShape.Run(text, from, sign == '>' ? static c => c is not ('<' or '\n') : static c => c > ' ' && c is not ('"' or '\'' or ';' or '&' or ','));
        var value = text.Substring(from, length);
        var after = from + length;
        if ((!IsLongEnough(value, kind) && value != "is") || IsPlaceholder(value) || IsUrl(value)) return false;
        var isLast = IsLastOfLine(text, after) || (after < text.Length && text[after] is '"' or '\'');
        return sign switch
        {
            '=' or '>' => kind is SecretKind.Password || LooksLikeToken(value),
            ':' when quote != '\0' => kind is SecretKind.Password || LooksLikeToken(value),
            ':' => !IsSettingLike(value) && (kind is SecretKind.Password
                ? (isLast || spaces == 0) && (IsStrong(value) || (isLast && IsFirstOfLine(text, at, name)))
                : (isLast || spaces == 0 || value.Length > LongestWord) && LooksLikeToken(value)),
            _ => IsFlagged(text, at, name, value, quote != '\0', isLast, kind),
        };
    }

    // "--password hunter22", "requirepass hunter22", "login me password hunter22", "IDENTIFIED BY PASSWORD 'hunter22'"
    private static bool IsFlagged(string text, int at, string name, string value, bool isQuoted, bool isLast, SecretKind kind)
    {
        // "the password is hunter22"
        if (value == "is") return isLast is false && IsSaid(text, at);
        if (value[0] is '-' or '=' or ':' || value.EndsWith(".so", StringComparison.Ordinal)) return false;
        if (name[0] == '-')
            return kind is SecretKind.Password ? isQuoted || isLast || IsStrong(value) || IsFollowedByFlag(text, at, value) : Letters.IsMixed(value);
        if (kind is SecretKind.Token) return isQuoted ? LooksLikeToken(value) : IsFirstOfLine(text, at, name) && isLast && Letters.IsRandom(value);
        if (isQuoted) return isLast || IsStrong(value);
        var isDirective = name is "requirepass" or "masterauth" or "bindpw" or "rootpw";
        return (IsFirstOfLine(text, at, name) && isLast && (isDirective || IsStrong(value)))
            || (text.LastIndexOf("login ", at, StringComparison.Ordinal) >= 0 && text.IndexOf("machine ", StringComparison.Ordinal) >= 0);
    }

    private static bool IsSaid(string text, int at)
    {
        var from = text.IndexOf("is ", at, StringComparison.Ordinal) + 3;
        var value = text.Substring(from, SecretShape.Run(text, from, static c => c > ' '));
        return value.Length >= ShortestToken && IsLastOfLine(text, from + value.Length) && Letters.IsMixed(value) && !IsPlaceholder(value);
    }

    private static bool IsFollowedByFlag(string text, int at, string value)
    {
        var after = text.IndexOf(value, at, StringComparison.Ordinal) + value.Length;
        after += SecretShape.Run(text, after, static c => c == ' ');
        return after < text.Length && text[after] == '-';
    }

    private static bool IsLongEnough(string value, SecretKind kind) => value.Length >= (kind is SecretKind.Password ? ShortestPassword : ShortestToken);

    private static bool LooksLikeToken(string value) => Letters.IsMixed(value) || (value.Length > LongestWord && Ascii.All(value, Ascii.IsLetterOrDigit));

    // "password:minlen=14" is a rule for passwords.
    private static bool IsSettingLike(string value)
    {
        var name = SecretShape.Run(value, 0, static c => Ascii.IsLower(c) || c is '_' or '-' or '<' or '>');
        return name > 0 && name < value.Length - 2 && value[name] == '=' && value[name + 1] != '=';
    }

    private static bool IsUrl(string value) => value.IndexOf("://", StringComparison.Ordinal) > 0;

    private static bool IsLastOfLine(string text, int at)
    {
        if (at < text.Length && text[at] is '"' or '\'' or ',' or ';' or '&') at++;
        at += SecretShape.Run(text, at, static c => c is ' ' or '\t');
        return at >= text.Length || text[at] is '\n' or '\r' or '}' or ')' or ']' or ',' or '\\';
    }

    private static bool IsFirstOfLine(string text, int at, string name)
    {
        var before = text.LastIndexOf(name, at, StringComparison.Ordinal) - 1;
        while (before >= 0 && text[before] is ' ' or '\t' or '"' or '\'' or '{' or ',' or '-') before--;
        return before < 0 || text[before] == '\n';
    }

    private static string NameBefore(string text, int at)
    {
        var to = at;
        while (to > 0 && text[to - 1] is ' ' or '"' or '\'' or '\t') to--;
        var from = to;
        while (from > 0 && Letters.IsToken(text[from - 1])) from--;
        return text.Substring(from, to - from);
    }

    private static string WordBefore(string text, int at)
    {
        if (!Letters.IsToken(text[at - 1])) return "";
        var name = NameBefore(text, at);
        return at == name.Length || text[at - name.Length - 1] is ' ' or '\n' or '\t' ? name : "";
    }

    private static string Tag(string text, int at)
    {
        var name = NameBefore(text, at);
        var open = at - name.Length - 1;
        return open >= 0 && text[open] == '<' && text.IndexOf("</", at, StringComparison.Ordinal) > 0 ? name : "";
    }
}
