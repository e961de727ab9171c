namespace Hardening.Knowledge;

/// <summary>What a name says about the secrecy of its value.</summary>
internal enum SecretKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A password: chosen by a person, so that short words are possible.</summary>
    Password,

    /// <summary>A token or key: generated.</summary>
    Token,
}

/// <summary>Names of settings, variables and flags whose value is a secret: <c>DB_PASSWORD</c>, <c>privateKey</c>, <c>--api-token</c>.</summary>
/// <remarks>The last words decide: <c>passwordFile</c>, <c>tokenTTL</c> and <c>passwordAuthentication</c> are about a secret and hold none.</remarks>
internal static class SecretNames
{
    private static readonly string[] PasswordEndings =
        ["password", "passwd", "passphrase", "passcode", "passwort", "requirepass", "masterauth", "bindpw", "rootpw", "adminpw", "dbpass", "adminpass", "userpass", "pwhash", "passwordhash", "passwordpbkdf2"];

    private static readonly HashSet<string> PasswordWords = Set("pass", "pwd", "pw", "psk");

    private static readonly HashSet<string> TokenWords = Set("secret", "token", "credential", "credentials", "creds", "bearer");

    private static readonly string[] TokenEndings =
        ["secret", "apitoken", "authtoken", "accesstoken", "admintoken", "bottoken", "apikey", "secretkey", "privatekey", "presharedkey", "sharedkey", "authkey", "accesskey", "accountkey", "masterkey",
         "signingkey", "encryptionkey", "sessionkey", "setupkey", "networkkey", "rpckey", "hmackey"];

    // What kind of key is secret; a host key, a public key or the key of an audit rule is not.
    private static readonly HashSet<string> SecretKeys = Set(
        "api", "access", "secret", "private", "preshared", "shared", "account", "auth", "authorization", "encryption", "encrypt", "decryption", "signing", "signature", "master", "storage", "app",
        "application", "license", "licence", "cookie", "session", "crypt", "crypto", "hmac", "jwt", "rpc", "network", "admin", "root", "wpa", "wep", "deploy", "setup", "webhook", "subscription",
        "security", "tsig", "recovery", "unlock", "join", "enrollment", "registration", "reset", "bouncer", "oauth", "service");

    private static readonly HashSet<string> Qualifiers = Set(
        "base", "value", "plain", "plaintext", "cleartext", "text", "raw", "hex", "base64", "b64", "current", "previous", "old", "new", "prod", "production", "dev", "test", "string", "default",
        "primary", "secondary", "literal", "hash", "pbkdf2", "bcrypt");

    private static readonly HashSet<string> Switches = Set(
        "no", "disable", "enable", "allow", "require", "ask", "show", "hide", "keep", "forget", "use", "has", "max", "min", "with", "without", "load", "import", "public", "publishable");

    /// <summary>What kind of secret a value under this name is.</summary>
    public static SecretKind Kind(string name)
    {
        var words = Words(name);
        while (words.Count > 1 && (Qualifiers.Contains(words[words.Count - 1]) || words[words.Count - 1].All(Ascii.IsDigit))) words.RemoveAt(words.Count - 1);
        if (words.Count == 2 && words[0] == "require" && words[1] == "pass") return SecretKind.Password; // Redis
        if (words.Count == 0 || (words.Count > 1 && Switches.Contains(words[0])) || words.Contains("public")) return SecretKind.None;
        var (last, whole) = (words[words.Count - 1], string.Concat(words));
        return PasswordWords.Contains(last) || Ends(whole, PasswordEndings) ? SecretKind.Password
            : TokenWords.Contains(last) || Ends(whole, TokenEndings) || (last == "key" && words.Count > 1 && SecretKeys.Contains(words[words.Count - 2])) ? SecretKind.Token
            : SecretKind.None;
    }

    /// <summary>Whether a name says that everybody may read the value: <c>publicKey</c>, a peer's key.</summary>
    public static bool IsPublic(string name) =>
        name.IndexOf("public", StringComparison.OrdinalIgnoreCase) >= 0 || name.IndexOf("peer", StringComparison.OrdinalIgnoreCase) >= 0
        || name.IndexOf("pubkey", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>Whether a name only says in which form a value is given.</summary>
    public static bool IsQualifier(string name) => Qualifiers.Contains(name.ToLowerInvariant());

    private static bool Ends(string whole, string[] endings) => Array.Exists(endings, ending => whole.EndsWith(ending, StringComparison.Ordinal));

    // "--db-password", "DB_PASSWORD", "dbPassword" and "TokenTTL", in lower case.
    private static List<string> Words(string name)
    {
        var words = new List<string>();
        var from = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            var ends = i == name.Length || !Ascii.IsLetterOrDigit(name[i]);
            var turns = !ends && i > from && Ascii.IsUpper(name[i])
                && (Ascii.IsLower(name[i - 1]) || (i + 1 < name.Length && Ascii.IsUpper(name[i - 1]) && Ascii.IsLower(name[i + 1])));
            if (!ends && !turns) continue;
            if (i > from) words.Add(name.Substring(from, i - from).ToLowerInvariant());
            from = ends ? i + 1 : i;
        }
        return words;
    }

    private static HashSet<string> Set(params string[] words) => new(words, StringComparer.Ordinal);
}
