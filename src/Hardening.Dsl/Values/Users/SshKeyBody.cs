using System.Numerics;
using System.Text;

namespace Hardening;

/// <summary>The key inside the base64 of a public key (RFC 4253, section 6.6; RFC 5656; RFC 8709; OpenSSH, PROTOCOL.u2f).</summary>
internal readonly record struct SshKeyBody(SshKeyType Type, int Bits)
{
    private const int LeastRsaBits = 1024;
    private const int MostRsaBits = 16384;

    /// <summary>Whether sshd takes keys of this type.</summary>
    public static bool IsKnown(string algorithm) => TypeOf(algorithm) is not null;

    /// <summary>The fault of the key, or null and what it is.</summary>
    public static string? TryRead(string algorithm, string base64, out SshKeyBody body)
    {
        body = default;
        if (Decode(base64) is not { } bytes)
            return "the part after the type is not base64, or is cut off. Copy the whole line.";
        var reader = new SshBlobReader(bytes);
        var inner = Encoding.UTF8.GetString(reader.Next());
        if (reader.IsBroken || inner != algorithm)
            return $"its type is {Literal.Show(algorithm)}, and the key itself is {Literal.Show(inner)}. Copy the whole line of the \".pub\" file.";
        var type = TypeOf(algorithm)!.Value;
        var fault = type switch
        {
            SshKeyType.Rsa => ReadRsa(reader, out body),
            SshKeyType.Ed25519 or SshKeyType.SecurityKeyEd25519 => ReadEd25519(reader, type, out body),
            _ => ReadEcdsa(reader, type, algorithm, out body),
        };
        if (fault is not null)
            return fault;
        if (type is SshKeyType.SecurityKeyEd25519 or SshKeyType.SecurityKeyEcdsa && reader.Next().Length == 0)
            return "the application name is missing. Copy the whole line of the \".pub\" file.";
        return reader.IsBroken || !reader.AtEnd ? "the key is longer or shorter than its type allows. Copy the whole line." : null;
    }

    private static SshKeyType? TypeOf(string algorithm) => algorithm switch
    {
        "ssh-ed25519" => SshKeyType.Ed25519,
        "ssh-rsa" => SshKeyType.Rsa,
        "ecdsa-sha2-nistp256" or "ecdsa-sha2-nistp384" or "ecdsa-sha2-nistp521" => SshKeyType.Ecdsa,
        "sk-ssh-ed25519@openssh.com" => SshKeyType.SecurityKeyEd25519,
        "sk-ecdsa-sha2-nistp256@openssh.com" => SshKeyType.SecurityKeyEcdsa,
        _ => null,
    };

    // The decoder skips white space and ignores spare bits; the same bytes must give the same text again.
    private static byte[]? Decode(string base64)
    {
        if (base64.Length % 4 != 0 || !Ascii.All(base64, c => Ascii.IsLetterOrDigit(c) || c is '+' or '/' or '='))
            return null;
        try
        {
            var bytes = Convert.FromBase64String(base64);
            return Convert.ToBase64String(bytes) == base64 ? bytes : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static string? ReadEd25519(SshBlobReader reader, SshKeyType type, out SshKeyBody body)
    {
        var length = reader.Next().Length;
        body = new(type, 256);
        return length == 32 ? null : $"an Ed25519 key has 32 bytes, and this one has {Literal.Number(length)}. Copy the whole line.";
    }

    private static string? ReadRsa(SshBlobReader reader, out SshKeyBody body)
    {
        var exponent = reader.NextNumber();
        var modulus = reader.NextNumber();
        body = new(SshKeyType.Rsa, BitLength(modulus));
        if (exponent is not { } e || modulus is null || e < 3 || e.IsEven)
            return "it is not a valid RSA key. Copy the whole line.";
        return body.Bits is < LeastRsaBits or > MostRsaBits
            ? $"sshd accepts RSA keys of {LeastRsaBits} to {MostRsaBits} bits, and this one has {Literal.Number(body.Bits)}. Create one with \"ssh-keygen -t ed25519\"."
            : null;
    }

    private static string? ReadEcdsa(SshBlobReader reader, SshKeyType type, string algorithm, out SshKeyBody body)
    {
        var curve = NistCurve.Named(Encoding.UTF8.GetString(reader.Next()));
        body = new(type, curve?.Bits ?? 0);
        if (curve is null || algorithm.IndexOf(curve.Name, StringComparison.Ordinal) < 0)
            return "its curve does not match its type. Copy the whole line.";
        return curve.HasPoint(reader.Next()) ? null : $"its numbers are not a point of the curve {curve.Name}. Copy the whole line.";
    }

    private static int BitLength(BigInteger? number)
    {
        var bytes = (number ?? BigInteger.Zero).ToByteArray();
        var bits = (bytes.Length - 1) * 8;
        for (var highest = bytes[bytes.Length - 1]; highest != 0; highest >>= 1)
            bits++;
        return bits;
    }
}
