namespace Hardening.Knowledge;

/// <summary>Hashes of passwords: in the store, they can be guessed offline.</summary>
internal static class PasswordHashes
{
    private const int ShortestSalted = 22;

    private static readonly HashSet<string> Crypt = new(
        ["1", "2", "2a", "2b", "2x", "2y", "3", "5", "6", "7", "8", "9", "y", "gy", "md5", "sha1", "apr1", "argon2", "argon2id", "argon2i", "argon2d", "scrypt",
         "pbkdf2", "pbkdf2-sha512", "pbkdf2-sha256", "bcrypt-sha256", "P", "H", "S", "NT", "krb5tgs", "shiro1"],
        StringComparer.Ordinal);

    private static readonly HashSet<string> Schemes = new(
        ["SHA", "SSHA", "SHA256", "SSHA256", "SHA512", "SSHA512", "MD5", "SMD5", "CRYPT", "PLAIN", "CLEAR", "CLEARTEXT", "PBKDF2", "ARGON2I", "ARGON2ID", "BLF-CRYPT",
         "SHA256-CRYPT", "SHA512-CRYPT", "MD5-CRYPT", "CRAM-MD5", "DIGEST-MD5", "SCRAM-SHA-1", "SCRAM-SHA-256", "NTLM"],
        StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<SecretShape> All =>
    [
        new("a password hash", "$", IsCrypt),
        new("an htpasswd line", ":$apr1$", static (text, at) => at > 0 && SecretShape.Run(text, at + 7, static c => c > ' ') >= 20),
        new("a password hash", "{", IsScheme),
        new("a password hash", "SCRAM-SHA-", static (text, at) => SecretShape.Run(text, at + 10, static c => Letters.IsAnyBase64(c) || c is '$' or ':') >= 40 && text.IndexOf('$', at) > 0),
        new("a password hash", "md5", static (text, at) => SecretShape.StartsWord(text, at) && SecretShape.Run(text, at + 3, Ascii.IsHex) == 32),
        new("a password hash", "*", static (text, at) => SecretShape.StartsWord(text, at) && SecretShape.Run(text, at + 1, Ascii.IsHex) == 40),
        new("an htdigest line", ":", IsDigest),
        new("a password hash", "pbkdf2", static (text, at) => IsNamed(text, at, '$')),
        new("a password hash", "bcrypt", static (text, at) => IsNamed(text, at, '$')),
        new("a password hash", "argon2", static (text, at) => IsNamed(text, at, '$')),
        new("a password hash", "scrypt:", static (text, at) => IsNamed(text, at, '$')),
        new("a password hash", "grub.pbkdf2.", static (text, at) => SecretShape.Run(text, at, Letters.IsDotted) >= 60),
        new("a password hash", "@ByteArray(", static (text, at) => SecretShape.Run(text, at + 11, static c => Letters.IsBase64(c) || c == ':') >= 30),
    ];

    // crypt(5): "$", the method, "$", and a salt and hash of no less than 22 letters.
    private static bool IsCrypt(string text, int at)
    {
        var name = SecretShape.Run(text, at + 1, static c => Ascii.IsLetterOrDigit(c) || c == '-');
        if (name > 14) return false;
        var method = text.Substring(at + 1, name);
        if (method is "P" or "H" or "S") return Rest(text, at + 3) >= 28 && text[at + 2] == '$';
        return name > 0 && at + 1 + name < text.Length && text[at + 1 + name] == '$' && Crypt.Contains(method) && Rest(text, at + name + 2) >= ShortestSalted;
    }

    private static int Rest(string text, int from) =>
        SecretShape.Run(text, from, static c => Ascii.IsLetterOrDigit(c) || c is '.' or '/' or '$' or '=' or ',' or '+' or '-' or '*');

    // RFC 2307: {SSHA}...
    private static bool IsScheme(string text, int at)
    {
        var length = SecretShape.Run(text, at + 1, static c => Letters.IsToken(c) || c == '.');
        var end = at + 1 + length;
        return length is >= 3 and <= 20 && end < text.Length && text[end] == '}' && (at == 0 || text[at - 1] is not ('$' or '%'))
            && Schemes.Contains(text.Substring(at + 1, length).Replace(".B64", "").Replace(".b64", ""))
            && SecretShape.Run(text, end + 1, static c => c > ' ' && c is not ('"' or '\'' or '}')) >= 4;
    }

    // user:realm:hash, and the lines of Samba and of dumps that have one more.
    private static bool IsDigest(string text, int at)
    {
        if (SecretShape.Run(text, at + 1, Ascii.IsHex) != 32 || (at + 33 < text.Length && Letters.IsToken(text[at + 33]))) return false;
        var before = at;
        while (before > 0 && Ascii.IsHex(text[before - 1])) before--;
        if (at - before == 32 && SecretShape.StartsWord(text, before)) return true; // the LM and the NT hash of Windows
        var colon = at == 0 ? -1 : text.LastIndexOf(':', at - 1);
        return colon > 0 && at - colon > 1 && text.IndexOfAny(['/', '\n'], colon, at - colon) < 0;
    }

    // pbkdf2_sha256$260000$salt$hash and pbkdf2:sha256:260000$salt$hash
    private static bool IsNamed(string text, int at, char separator)
    {
        var length = SecretShape.Run(text, at, static c => Letters.IsAnyBase64(c) || c is '$' or ':' or '.' or ',');
        return SecretShape.StartsWord(text, at) && length >= 50 && text.IndexOf(separator, at, length) > 0;
    }
}
