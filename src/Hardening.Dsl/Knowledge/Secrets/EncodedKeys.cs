using System.Text;

namespace Hardening.Knowledge;

/// <summary>Private keys in base64 without a header: recognised by what the bytes say.</summary>
internal static class EncodedKeys
{
    private const int ShortestBody = 40;
    private const int PlainKey = 44;

    /// <summary>What kind of private key a text contains, or null.</summary>
    public static string? In(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var length = SecretShape.Run(text, at, Letters.IsBase64);
            if (length >= ShortestBody && SecretShape.StartsWord(text, at) && Kind(text, at, length) is { } kind) return kind;
            at += length;
        }
        return null;
    }

    /// <summary>Whether a text is a key of 32 bytes in base64, which WireGuard's public and private keys both are.</summary>
    public static bool IsPlainKey(string text) => text.Length == PlainKey && text[PlainKey - 1] == '=' && Ascii.All(text, Letters.IsBase64);

    private static string? Kind(string text, int at, int length)
    {
        var body = text.Substring(at, length);
        if (IsAwsSecret(body)) return "an AWS secret key";
        if (IsPlainKey(body)) return IsClamped(Bytes(body, PlainKey)) && !IsSaidToBePublic(text, at) ? "a WireGuard private key" : null;
        // 96 characters hold every mark that is asked for.
        return Bytes(body, 96) is not { Length: >= 16 } bytes ? null
            : IsDer(bytes) ? "a DER private key"
            : length >= 80 && IsPgp(bytes) ? "a PGP private key"
            : Encoding.ASCII.GetString(bytes).Contains("PRIVATE KEY") ? "an encoded private key"
            : null;
    }

    private static byte[] Bytes(string body, int longest)
    {
        var length = Math.Min(body.Length, longest) / 4 * 4;
        try
        {
            return Convert.FromBase64String(body.Substring(0, length));
        }
        catch (FormatException)
        {
            return [];
        }
    }

    // RFC 7748: a private key of Curve25519 is clamped, which one random key in sixteen is by chance.
    private static bool IsClamped(byte[] key) => key.Length == 32 && (key[0] & 7) == 0 && (key[31] & 0xC0) == 0x40;

    // A name and a colon come before a public key of Nix.
    private static bool IsSaidToBePublic(string text, int at) =>
        (at > 1 && text[at - 1] == ':' && Ascii.IsLetterOrDigit(text[at - 2])) ||
        text.LastIndexOf("public", at, StringComparison.OrdinalIgnoreCase) >= 0 || text.LastIndexOf("peer", at, StringComparison.OrdinalIgnoreCase) >= 0;

    // SEQUENCE { INTEGER version, then INTEGER (PKCS#1), SEQUENCE (PKCS#8, PKCS#12) or OCTET STRING (SEC1) }, or PKCS#8 encrypted with
    // PKCS#5. Public keys and certificates begin with a second SEQUENCE and no version.
    private static bool IsDer(byte[] bytes)
    {
        if (bytes[0] != 0x30) return false;
        var at = AfterLength(bytes, 1);
        if (bytes[at] == 0x02)
            return bytes[at + 1] == 1 && bytes[at + 2] is 0 or 1 or 3 && bytes[at + 3] is 0x02 or 0x04 or 0x30;
        if (bytes[at] != 0x30) return false;
        at = AfterLength(bytes, at + 1);
        byte[] pkcs5 = [0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x05];
        return at + pkcs5.Length <= bytes.Length && bytes.Skip(at).Take(pkcs5.Length).SequenceEqual(pkcs5);
    }

    private static int AfterLength(byte[] bytes, int at) => at + 1 + (bytes[at] is 0x81 or 0x82 ? bytes[at] & 0x7F : 0);

    // RFC 9580: a secret-key packet (tag 5), then version 4 to 6 and, after the time of creation, an algorithm.
    private static bool IsPgp(byte[] bytes)
    {
        var at = bytes[0] switch { 0x94 => 2, 0x95 => 3, 0xC5 => bytes[1] < 192 ? 2 : 3, _ => 0 };
        return at > 0 && bytes[at] is 4 or 5 or 6 && bytes[at + 5] is 1 or 16 or 17 or 18 or 19 or 22 or 25 or 26 or 27 or 28;
    }

    private static bool IsAwsSecret(string body) =>
        body.Length == 40 && body.Any(static c => c is '/' or '+') && body[0] != '/' && Letters.IsMixed(body) && Letters.Changes(body) >= 9;
}
