namespace Hardening.Knowledge;

/// <summary>Texts that look like secrets: none of them may reach the store.</summary>
/// <remarks>
/// Tokens are recognised by their issuers' prefixes, keys by their encoding, and everything else by its context: a password in an
/// address, a header, a command line, a value assigned to a name that says password.
/// </remarks>
internal static class SecretShapes
{
    private const int Shortest = 8;

    /// <summary>All shapes.</summary>
    public static IReadOnlyList<SecretShape> All { get; } =
    [
        SecretShape.Word("a private key", "PRIVATE KEY-----"),
        SecretShape.Word("a private key", "PRIVATE KEY ----"),
        SecretShape.Word("a private key of PGP", "PRIVATE KEY BLOCK-----"),
        SecretShape.Word("a static key of OpenVPN", "-----BEGIN OpenVPN"),
        SecretShape.Word("a private key of PuTTY", "PuTTY-User-Key-File-"),
        SecretShape.Word("a private key of minisign", "minisign encrypted secret key"),
        SecretShape.Word("a private key of signify", "signify secret key"),
        SecretShape.Word("a private key of Tor", "ed25519v1-secret: type0"),
        new("a private key in JSON", "\"kty\"", static (text, _) => text.Contains("\"oct\"") || text.Contains("\"d\"")),
        SecretShape.Token("a private key of OpenSSH", "b3BlbnNzaC1rZXktdjE", 20, Letters.IsAnyBase64),
        SecretShape.Token("a private key of minisign", "RWRTY0Iy", 60, Letters.IsAnyBase64),
        .. SecretPrefixes.All,
        new("an API key of a language model", "sk-", IsModelKey),
        new("an incoming webhook", "https://", IsWebhook),
        new("a token of Discord", ".", IsDiscordToken),
        new("a token of a Cloudflare Tunnel", "eyJhIjoi", static (text, at) => SecretShape.StartsWord(text, at) && SecretShape.Run(text, at, Letters.IsAnyBase64) >= 80),
        new("a JSON Web Token", "eyJ", IsJsonWebToken),
        new("a token of a Telegram bot", ":A", static (text, at) => DigitsBefore(text, at) is >= 8 and <= 12 && SecretShape.Run(text, at + 1, Letters.IsToken) is 34 or 35),
        new("a token of HashiCorp", ".atlasv1.", static (text, at) => at >= 14 && SecretShape.Run(text, at + 9, Letters.IsDotted) >= 40),
        new("a token of HashiCorp Vault", "s.", static (text, at) => SecretShape.StartsWord(text, at) && SecretShape.Run(text, at + 2, Ascii.IsLetterOrDigit) is 24 && Letters.IsRandom(text.Substring(at + 2, 24))),
        new("a client secret of Azure", "Q~", static (text, at) => at > 3 && Ascii.IsDigit(text[at - 1]) && SecretShape.Run(text, at + 2, static c => Letters.IsDotted(c) || c == '~') >= 31),
        new("a token of Azure DevOps", "JQQJ99", static (text, at) => SecretShape.Run(text, at, Ascii.IsLetterOrDigit) >= 28),
        new("a token of Airtable", "pat", static (text, at) => SecretShape.StartsWord(text, at) && SecretShape.Run(text, at + 3, Ascii.IsLetterOrDigit) == 14 && Follows(text, at + 17, '.') && SecretShape.Run(text, at + 18, Ascii.IsHex) >= 60),
        new("a key of Mailchimp", "-us", static (text, at) => HexBefore(text, at) == 32 && SecretShape.Run(text, at + 3, Ascii.IsDigit) is 1 or 2),
        new("a licence key of MaxMind", "_mmk", static (text, at) => at >= 36 && !Follows(text, at + 4, '_')),
        new("a registration key of Firebase", ":APA91b", static (text, at) => SecretShape.Run(text, at + 1, Letters.IsToken) >= 60),
        new("a node token of k3s", "K10", static (text, at) => SecretShape.StartsWord(text, at) && SecretShape.Run(text, at + 3, Ascii.IsHex) == 64 && Follows(text, at + 67, ':')),
        new("an API token of Proxmox", "PVEAPIToken=", static (text, at) => SecretShape.Run(text, at + 12, static c => c > ' ') >= 16),
        new("a one-time password's secret", "otpauth://", static (text, _) => text.IndexOf("secret=", StringComparison.OrdinalIgnoreCase) > 0),
        new("a signed address", "sig=", IsSignature),
        new("a signed address", "X-Amz-Signature=", static (text, at) => SecretShape.Run(text, at + 16, Ascii.IsHex) >= 40),
        new("a signed address", "X-Goog-Signature=", static (text, at) => SecretShape.Run(text, at + 17, Ascii.IsHex) >= 40),
        new("a Nix signing key", ":", IsNixSigningKey),
        .. PasswordHashes.All,
        .. Credentials.All,
    ];

    private static readonly SecretShape[][] ByFirst = [.. Enumerable.Range(0, 128).Select(first => All.Where(shape => shape.Mark[0] == first).ToArray())];

    /// <summary>Why a text cannot be taken, or null.</summary>
    public static string? Refusal(string text) =>
        text.Length < Shortest ? null : Because(Of(text) ?? EncodedKeys.In(text) ?? SecretAssignment.In(text));

    /// <summary>Why a value cannot be taken under its name, or null.</summary>
    public static string? Refusal(string name, string value) =>
        SecretAssignment.IsSecret(name, value) ? Because(SecretAssignment.What(name))
        : SecretNames.IsPublic(name) && EncodedKeys.IsPlainKey(value) ? null
        : Refusal(value);

    /// <summary>The refusal of what is recognised as a secret. The text itself is not shown: it would be in build logs and on screens.</summary>
    public static string? Because(string? what) => what is null ? null
        : $"The text contains what looks like {what}. It would be in the world-readable /nix/store of every machine that builds or runs this host. "
          + "Fix: remove it from the code, revoke it if the code was shared, and use host.Secrets.Add(\"name\"), which returns a secret to pass on.";

    private static string? Of(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] >= 128) continue;
            foreach (var shape in ByFirst[text[at]])
                if (shape.IsAt(text, at)) return shape.Name;
        }
        return null;
    }

    private static bool Follows(string text, int at, char c) => at < text.Length && text[at] == c;

    private static int DigitsBefore(string text, int at) => Before(text, at, Ascii.IsDigit);

    private static int HexBefore(string text, int at) => Before(text, at, Ascii.IsHex);

    private static int Before(string text, int at, Func<char, bool> alphabet)
    {
        var from = at;
        while (from > 0 && alphabet(text[from - 1])) from--;
        return at - from;
    }

    // "sk-" also begins names in kebab-case: one part of a key is long and random.
    private static bool IsModelKey(string text, int at)
    {
        if (!SecretShape.StartsWord(text, at)) return false;
        var key = text.Substring(at, SecretShape.Run(text, at, Letters.IsToken));
        return key.Length >= 24 && key.Split('-', '_').Any(static part => part.Length >= 16 && Letters.IsMixed(part));
    }

    private static readonly (string Host, int Least)[] Webhooks =
    [
        ("hooks.slack.com/", 30), ("discord.com/api/webhooks/", 30), ("discordapp.com/api/webhooks/", 30), ("hooks.zapier.com/hooks/catch/", 8),
        ("maker.ifttt.com/trigger/", 24), ("api.telegram.org/bot", 30), ("chat.googleapis.com/v1/spaces/", 30), ("hc-ping.com/", 36), ("healthchecks.io/ping/", 36),
    ];

    private static bool IsWebhook(string text, int at)
    {
        var (from, length) = (at + 8, SecretShape.Run(text, at + 8, static c => c > ' ' && c is not ('"' or '\'')));
        if (text.IndexOf(".webhook.office.com/", from, length, StringComparison.Ordinal) >= 0) return true;
        foreach (var (host, least) in Webhooks)
            if (length >= host.Length + least && string.CompareOrdinal(text, from, host, 0, host.Length) == 0) return true;
        return false;
    }

    // Three parts of base64: the bot's number, the time, a signature.
    private static bool IsDiscordToken(string text, int at)
    {
        var first = Before(text, at, Letters.IsToken);
        if (first is < 23 or > 28 || text[at - first] is not ('M' or 'N' or 'O') || SecretShape.Run(text, at + 1, Letters.IsToken) != 6) return false;
        return Follows(text, at + 7, '.') && SecretShape.Run(text, at + 8, Letters.IsToken) is >= 27 and <= 40 && Letters.IsRandom(text.Substring(at - first, first));
    }

    private static bool IsJsonWebToken(string text, int at)
    {
        if (!SecretShape.StartsWord(text, at)) return false;
        for (var part = 0; part < 3; part++)
        {
            var length = SecretShape.Run(text, at, Letters.IsToken);
            if (length < 10) return false;
            at += length + 1;
            if (part < 2 && (at > text.Length || text[at - 1] != '.')) return false;
        }
        return true;
    }

    private static bool IsSignature(string text, int at) =>
        at > 0 && text[at - 1] is '?' or '&' && SecretShape.Run(text, at + 4, static c => Letters.IsAnyBase64(c) || c == '%') >= 30;

    // nix-store --generate-binary-cache-key: the public key has 32 bytes, the secret one 64.
    private static bool IsNixSigningKey(string text, int at) =>
        at > 0 && (Ascii.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '_' or '-')
        && SecretShape.Run(text, at + 1, Letters.IsBase64) == 88 && text.IndexOf("==", at, StringComparison.Ordinal) == at + 87
        && !(at >= 6 && string.CompareOrdinal(text, at - 6, "sha512", 0, 6) == 0);
}
