namespace Hardening;

/// <summary>Texts that look like secrets: none of them may reach the store.</summary>
/// <remarks>
/// The prefixes are those that the issuers document for secret scanning; what has no prefix is known by where it stands: a password in an
/// address, a value behind a name that says password.
/// </remarks>
internal static class SecretShapes
{
    private const int Shortest = 8;

    /// <summary>The shapes, the plainest ones first.</summary>
    public static IReadOnlyList<SecretShape> All { get; } =
    [
        SecretShape.Word("a private key", "PRIVATE KEY-----"),
        SecretShape.Word("a private key of PuTTY", "PuTTY-User-Key-File-"),
        SecretShape.Token("a private key of age", "AGE-SECRET-KEY-", 20, Ascii.IsLetterOrDigit),
        SecretShape.Token("a token of GitHub", "ghp_", 36, Ascii.IsLetterOrDigit),
        SecretShape.Token("a token of GitHub", "gho_", 36, Ascii.IsLetterOrDigit),
        SecretShape.Token("a token of GitHub", "ghs_", 36, Ascii.IsLetterOrDigit),
        SecretShape.Token("a token of GitHub", "github_pat_", 40, IsTokenLetter),
        SecretShape.Token("a token of GitLab", "glpat-", 20, IsTokenLetter),
        SecretShape.Token("a token of Slack", "xoxb-", 20, IsTokenLetter),
        SecretShape.Token("a token of Slack", "xoxp-", 20, IsTokenLetter),
        SecretShape.Token("an incoming webhook of Slack", "https://hooks.slack.com/services/", 20, static c => IsTokenLetter(c) || c == '/'),
        SecretShape.Token("an access key of AWS", "AKIA", 16, static c => Ascii.IsUpper(c) || Ascii.IsDigit(c)),
        SecretShape.Token("an API key of Google", "AIza", 35, IsTokenLetter),
        SecretShape.Token("a secret key of Stripe", "sk_live_", 16, Ascii.IsLetterOrDigit),
        SecretShape.Token("a secret key of Stripe", "rk_live_", 16, Ascii.IsLetterOrDigit),
        SecretShape.Token("a token of npm", "npm_", 36, Ascii.IsLetterOrDigit),
        SecretShape.Token("a token of PyPI", "pypi-AgE", 50, IsTokenLetter),
        SecretShape.Token("a token of Docker", "dckr_pat_", 20, IsTokenLetter),
        SecretShape.Token("a token of Tailscale", "tskey-", 20, IsTokenLetter),
        SecretShape.Token("a token of Hetzner, DigitalOcean or another cloud", "dop_v1_", 60, Ascii.IsHex),
        SecretShape.Token("an API key of Anthropic or OpenAI", "sk-", 32, IsTokenLetter),
        new("a token of a Cloudflare Tunnel", "eyJhIjoi", static (text, at) => SecretShape.StartsWord(text, at) && SecretShape.Run(text, at, IsBase64) >= 80),
        new("a JSON Web Token", "eyJ", IsJsonWebToken),
        new("a token of a Telegram bot", ":AA", static (text, at) => DigitsBefore(text, at) is >= 8 and <= 11 && SecretShape.Run(text, at + 1, IsTokenLetter) == 35),
        new("the hash of a password", "$", IsPasswordHash),
        new("an address with a password in it", "://", HasPassword),
        new("a line of htpasswd", ":$apr1$", static (text, at) => at > 0 && SecretShape.Run(text, at + 7, static c => c > ' ') >= 20),
        new("a line of htpasswd", ":{SHA}", static (text, at) => at > 0 && SecretShape.Run(text, at + 6, IsBase64) >= 27),
    ];

    /// <summary>Why a text cannot be taken, or null.</summary>
    public static string? Refusal(string text) =>
        text.Length < Shortest ? null : Because(Of(text) ?? SecretAssignment.In(text));

    /// <summary>Why a value cannot be taken under its name, or null.</summary>
    public static string? Refusal(string name, string value) =>
        Refusal(value) ?? (SecretAssignment.IsSecret(name, value) ? Because(SecretAssignment.What(name)) : null);

    private static string? Of(string text)
    {
        foreach (var shape in All)
            if (shape.IsIn(text)) return shape.Name;
        return null;
    }

    // The text itself is not shown: it would stand in build logs and on screens.
    private static string? Because(string? what) => what is null ? null
        : $"The text holds what looks like {what}. It would lie in the world-readable /nix/store of every machine that builds or runs this host. "
          + "Take it out of the code, revoke it if the code was shared, and bring it with host.Secrets.Add(\"name\"), which gives a secret to hand on.";

    private static bool IsTokenLetter(char c) => Ascii.IsLetterOrDigit(c) || c is '_' or '-';

    private static bool IsBase64(char c) => Ascii.IsLetterOrDigit(c) || c is '+' or '/' or '=' or '-' or '_';

    private static int DigitsBefore(string text, int at)
    {
        var from = at;
        while (from > 0 && Ascii.IsDigit(text[from - 1])) from--;
        return at - from;
    }

    private static bool IsJsonWebToken(string text, int at)
    {
        if (!SecretShape.StartsWord(text, at)) return false;
        for (var part = 0; part < 3; part++)
        {
            var length = SecretShape.Run(text, at, IsTokenLetter);
            if (length < (part == 2 ? 20 : 10)) return false;
            at += length + 1;
            if (part < 2 && (at > text.Length || text[at - 1] != '.')) return false;
        }
        return true;
    }

    // crypt(5): "$", what made it, "$", and a salt and hash of no less than 22 letters.
    private static bool IsPasswordHash(string text, int at)
    {
        var name = SecretShape.Run(text, at + 1, static c => Ascii.IsLetterOrDigit(c) || c == '-');
        if (name is 0 or > 12 || at + 1 + name >= text.Length || text[at + 1 + name] != '$') return false;
        return Hashes.Contains(text.Substring(at + 1, name)) && SecretShape.Run(text, at + name + 2, static c => Ascii.IsLetterOrDigit(c) || c is '.' or '/' or '$' or '=' or ',' or '+' or '-') >= 22;
    }

    private static readonly HashSet<string> Hashes =
        new(["1", "2a", "2b", "2y", "5", "6", "7", "y", "gy", "sha1", "apr1", "argon2id", "argon2i", "argon2d", "scrypt", "pbkdf2-sha512", "pbkdf2-sha256"], StringComparer.Ordinal);

    // scheme://user:password@host: what stands between ":" and "@", unless something is put in its place later.
    private static bool HasPassword(string text, int at)
    {
        var from = at + 3;
        var user = SecretShape.Run(text, from, static c => c > ' ' && c is not ('/' or '@' or ':' or '?' or '#' or '"'));
        var colon = from + user;
        if (colon >= text.Length || text[colon] != ':') return false;
        var length = SecretShape.Run(text, colon + 1, static c => c > ' ' && c is not ('/' or '@' or '"'));
        return length > 0 && colon + 1 + length < text.Length && text[colon + 1 + length] == '@'
            && !SecretAssignment.IsPlaceholder(text.Substring(colon + 1, length));
    }
}
