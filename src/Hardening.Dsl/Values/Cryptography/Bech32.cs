using System.Text;

namespace Hardening;

/// <summary>Texts of bytes with a checksum, as age writes its keys (BIP 173; age-encryption.org/v1, "X25519 recipients").</summary>
internal static class Bech32
{
    private const string Letters = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private const int ChecksumLength = 6;

    private static readonly uint[] Generators = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

    public static string Encode(string prefix, byte[] bytes)
    {
        var data = InFives(bytes);
        var text = new StringBuilder(prefix).Append('1');
        foreach (var five in data.Concat(Checksum(prefix, data))) text.Append(Letters[five]);
        return text.ToString();
    }

    /// <summary>Whether the text is this prefix, that many bytes, and their checksum.</summary>
    public static bool Holds(string text, string prefix, int bytes)
    {
        var length = (bytes * 8 + 4) / 5;
        if (text.Length != prefix.Length + 1 + length + ChecksumLength || !text.StartsWith(prefix + "1", StringComparison.Ordinal)) return false;
        var values = text.Substring(prefix.Length + 1).Select(letter => Letters.IndexOf(letter)).ToArray();
        return !values.Contains(-1) && Sum(Prefix(prefix).Concat(values)) == 1;
    }

    private static int[] Checksum(string prefix, int[] data)
    {
        var sum = Sum(Prefix(prefix).Concat(data).Concat(new int[ChecksumLength])) ^ 1;
        return [.. Enumerable.Range(0, ChecksumLength).Select(i => (int)((sum >> (5 * (ChecksumLength - 1 - i))) & 31))];
    }

    private static IEnumerable<int> Prefix(string prefix) => prefix.Select(c => c >> 5).Concat([0]).Concat(prefix.Select(c => c & 31));

    private static uint Sum(IEnumerable<int> values)
    {
        var sum = 1u;
        foreach (var value in values)
        {
            var top = sum >> 25;
            sum = ((sum & 0x1ffffff) << 5) ^ (uint)value;
            for (var i = 0; i < Generators.Length; i++)
                if (((top >> i) & 1) == 1) sum ^= Generators[i];
        }
        return sum;
    }

    private static int[] InFives(byte[] bytes)
    {
        var fives = new List<int>();
        var (bits, count) = (0, 0);
        foreach (var value in bytes)
        {
            (bits, count) = (((bits << 8) | value) & 0xfff, count + 8);
            for (; count >= 5; count -= 5) fives.Add((bits >> (count - 5)) & 31);
        }
        if (count > 0) fives.Add((bits << (5 - count)) & 31);
        return [.. fives];
    }
}
