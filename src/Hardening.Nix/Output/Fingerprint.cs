using System.Security.Cryptography;

namespace Hardening.Nix.Output;

/// <summary>Tells contents apart.</summary>
/// <param name="Length">In bytes.</param>
/// <param name="Sha256">In lower-case hexadecimal, as <c>sha256sum</c> prints it.</param>
internal sealed record Fingerprint(long Length, string Sha256)
{
    public static Fingerprint Of(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        return new Fingerprint(content.Length, Convert.ToHexStringLower(hash));
    }

    /// <summary>Whether these are the bytes, or were before git on Windows turned their line ends into CR LF.</summary>
    public bool Covers(ReadOnlySpan<byte> content)
    {
        if (content.Length == Length && this == Of(content))
            return true;
        return content.Length > Length && content.Contains((byte)'\r') && this == Of(WithoutCarriageReturns(content));
    }

    private static byte[] WithoutCarriageReturns(ReadOnlySpan<byte> content)
    {
        var kept = new List<byte>(content.Length);
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] != '\r' || i + 1 == content.Length || content[i + 1] != '\n')
                kept.Add(content[i]);
        }
        return [.. kept];
    }
}
