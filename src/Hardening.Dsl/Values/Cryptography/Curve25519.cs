using System.Numerics;

namespace Hardening;

/// <summary>One curve in two forms: that of Ed25519, which SSH signs with, and that of X25519, which age encrypts to.</summary>
internal static class Curve25519
{
    private const int Length = 32;

    private static readonly BigInteger Prime = BigInteger.Pow(2, 255) - 19;

    /// <summary>The X25519 public key that belongs to an Ed25519 public key: u = (1 + y) / (1 - y), RFC 7748 section 4.1.</summary>
    public static byte[] FromEdwards(byte[] point)
    {
        var y = new BigInteger([.. point.Take(Length - 1), (byte)(point[Length - 1] & 0x7f), 0]);
        var inverse = BigInteger.ModPow(Prime + 1 - y, Prime - 2, Prime);
        var u = ((1 + y) * inverse % Prime).ToByteArray();
        return [.. u.Take(Length), .. new byte[Math.Max(0, Length - u.Length)]];
    }
}
