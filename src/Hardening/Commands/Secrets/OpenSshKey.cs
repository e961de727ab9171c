using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Hardening.Commands.Secrets;

/// <summary>An Ed25519 key pair in OpenSSH's own format (PROTOCOL.key), which ssh-keygen writes to files only.</summary>
internal static class OpenSshKey
{
    private const string KeyType = "ssh-ed25519";
    private const int LineLength = 70;
    private const int BlockSize = 8;

    /// <summary>The line of the <c>.pub</c> file.</summary>
    public static string Public(ReadOnlySpan<byte> point, string comment) => $"{KeyType} {Convert.ToBase64String(PublicBlob(point))} {comment}";

    /// <summary>The private key, without a passphrase.</summary>
    public static byte[] Private(ReadOnlySpan<byte> seed, ReadOnlySpan<byte> point, string comment)
    {
        var check = RandomNumberGenerator.GetBytes(sizeof(uint));
        byte[] both = [.. seed, .. point];
        byte[] secret = [.. check, .. check, .. Text(KeyType), .. Blob(point), .. Blob(both), .. Text(comment)];
        var padding = (BlockSize - (secret.Length % BlockSize)) % BlockSize;
        byte[] padded = [.. secret, .. Enumerable.Range(1, padding).Select(static number => (byte)number)];
        byte[] whole = [.. "openssh-key-v1\0"u8, .. Text("none"), .. Text("none"), .. Text(""), .. Number(1), .. Blob(PublicBlob(point)), .. Blob(padded)];
        try
        {
            return Armored(whole);
        }
        finally
        {
            foreach (var buffer in (byte[][])[both, secret, padded, whole]) CryptographicOperations.ZeroMemory(buffer);
        }
    }

    private static byte[] Armored(byte[] whole)
    {
        var lines = Convert.ToBase64String(whole).Chunk(LineLength).Select(static line => new string(line));
        return Encoding.ASCII.GetBytes($"-----BEGIN OPENSSH PRIVATE KEY-----\n{string.Join('\n', lines)}\n-----END OPENSSH PRIVATE KEY-----\n");
    }

    private static byte[] PublicBlob(ReadOnlySpan<byte> point) => [.. Text(KeyType), .. Blob(point)];

    private static byte[] Text(string text) => Blob(Encoding.UTF8.GetBytes(text));

    private static byte[] Blob(ReadOnlySpan<byte> bytes) => [.. Number((uint)bytes.Length), .. bytes];

    private static byte[] Number(uint number)
    {
        var bytes = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, number);
        return bytes;
    }
}
