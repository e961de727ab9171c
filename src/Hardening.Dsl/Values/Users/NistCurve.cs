using System.Globalization;
using System.Numerics;

namespace Hardening;

/// <summary>A curve y² = x³ - 3x + b over the numbers below a prime (FIPS 186-4, appendix D.1.2).</summary>
internal sealed class NistCurve
{
    private static readonly NistCurve[] All =
    [
        new("nistp256", 256, "ffffffff00000001000000000000000000000000ffffffffffffffffffffffff",
            "5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b"),
        new("nistp384", 384, "fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffeffffffff0000000000000000ffffffff",
            "b3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aef"),
        new("nistp521", 521, "01" + new string('f', 130),
            "0051953eb9618e1c9a1f929a21a0b68540eea2da725b99b315f3b8b489918ef109e156193951ec7e937b1652c0bd3bb1bf073573df883d2c34f1ef451fd46b503f00"),
    ];

    private readonly BigInteger _prime;
    private readonly BigInteger _b;

    private NistCurve(string name, int bits, string prime, string b) =>
        (Name, Bits, _prime, _b) = (name, bits, FromHex(prime), FromHex(b));

    public string Name { get; }

    public int Bits { get; }

    public static NistCurve? Named(string name) => Array.Find(All, curve => curve.Name == name);

    /// <summary>Whether the bytes are a point in uncompressed form: 4, x, y (SEC 1, section 2.3.3), the only form sshd takes.</summary>
    public bool HasPoint(byte[] bytes)
    {
        var size = (Bits + 7) / 8;
        if (bytes.Length != 1 + 2 * size || bytes[0] != 4)
            return false;
        var x = Number(bytes, 1, size);
        var y = Number(bytes, 1 + size, size);
        return x < _prime && y < _prime && (x * x * x - 3 * x + _b - y * y) % _prime == 0;
    }

    private static BigInteger Number(byte[] bytes, int start, int length)
    {
        var lowestFirst = new byte[length + 1];
        for (var i = 0; i < length; i++)
            lowestFirst[i] = bytes[start + length - 1 - i];
        return new BigInteger(lowestFirst);
    }

    private static BigInteger FromHex(string hex) =>
        BigInteger.Parse("0" + hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
