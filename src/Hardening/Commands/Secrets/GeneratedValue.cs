using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Hardening.Commands.Secrets;

/// <summary>A new random value, in memory only.</summary>
/// <param name="Value">What the host gets.</param>
/// <param name="Password">What belongs to a hash: for the administrators, not for the host.</param>
/// <param name="PublicKey">The public half of a key pair.</param>
internal sealed record GeneratedValue(byte[] Value, byte[]? Password = null, string? PublicKey = null) : IDisposable
{
    private const int KeyBytes = 32;
    private const int SaltBytes = 16;
    private const int PasswordGroups = 6;
    private const int LettersInGroup = 4;
    private const int RsaBits = 4096;

    // Authelia's own default for this digest; OWASP asks for 210,000.
    private const int Rounds = 310_000;

    // 32 letters and digits that are not confused with each other: five bits each.
    private const string Letters = "abcdefghjkmnpqrstvwxyz0123456789";

    /// <exception cref="Errors.RunFailure">A tool that it takes is missing.</exception>
    public static GeneratedValue Of(SecretGenerator generator, string name) => generator switch
    {
        SecretGenerator.Token => new(Token()),
        SecretGenerator.PasswordHash => PasswordHash(),
        SecretGenerator.OidcClientDigest => OidcClientDigest(),
        SecretGenerator.SshKey => SshKey(name),
        SecretGenerator.WireGuardKey => WireGuardKey(),
        SecretGenerator.TlsKey => TlsKey(),
        SecretGenerator.RsaKey => RsaKey(),
        _ => throw new ArgumentOutOfRangeException(nameof(generator), generator, null),
    };

    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(Value);
        CryptographicOperations.ZeroMemory(Password);
    }

    private static byte[] Token()
    {
        var random = RandomNumberGenerator.GetBytes(KeyBytes);
        try
        {
            return Encoding.ASCII.GetBytes(Base64Url.EncodeToString(random));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(random);
        }
    }

    private static GeneratedValue PasswordHash()
    {
        var groups = Enumerable.Range(0, PasswordGroups).Select(static _ => RandomNumberGenerator.GetString(Letters, LettersInGroup));
        var password = Encoding.ASCII.GetBytes(string.Join('-', groups));
        var hash = LocalTool.Pipe("mkpasswd", "mkpasswd", password, "--method=yescrypt", "--stdin");
        return new(hash.AsSpan().TrimEnd("\n"u8).ToArray(), password);
    }

    private static GeneratedValue OidcClientDigest()
    {
        var (secret, salt) = (Token(), RandomNumberGenerator.GetBytes(SaltBytes));
        var digest = Rfc2898DeriveBytes.Pbkdf2(secret, salt, Rounds, HashAlgorithmName.SHA512, SHA512.HashSizeInBytes);
        return new(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"$pbkdf2-sha512${Rounds}${Adapted(salt)}${Adapted(digest)}")), secret);
    }

    // The base64 of passlib, which Authelia reads.
    private static string Adapted(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '.');

    private static GeneratedValue SshKey(string name)
    {
        var (seed, point) = KeyPair("ED25519");
        try
        {
            return new(OpenSshKey.Private(seed, point, name), PublicKey: OpenSshKey.Public(point, name));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(seed);
        }
    }

    private static GeneratedValue WireGuardKey()
    {
        var (key, point) = KeyPair("X25519");
        try
        {
            return new(Encoding.ASCII.GetBytes(Convert.ToBase64String(key)), PublicKey: Convert.ToBase64String(point));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    private static GeneratedValue TlsKey()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new(Encoding.ASCII.GetBytes(key.ExportPkcs8PrivateKeyPem() + "\n"), PublicKey: key.ExportSubjectPublicKeyInfoPem());
    }

    private static GeneratedValue RsaKey()
    {
        using var key = RSA.Create(RsaBits);
        return new(Encoding.ASCII.GetBytes(key.ExportPkcs8PrivateKeyPem() + "\n"), PublicKey: key.ExportSubjectPublicKeyInfoPem());
    }

    // .NET has neither of these curves. The last 32 bytes of both encodings are the key itself (RFC 8410).
    private static (byte[] Private, byte[] Public) KeyPair(string algorithm)
    {
        var encoded = LocalTool.Pipe("openssl", "openssl", [], "genpkey", "-algorithm", algorithm, "-outform", "DER");
        try
        {
            var point = LocalTool.Pipe("openssl", "openssl", encoded, "pkey", "-inform", "DER", "-pubout", "-outform", "DER");
            return (encoded[^KeyBytes..], point[^KeyBytes..]);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(encoded);
        }
    }
}
