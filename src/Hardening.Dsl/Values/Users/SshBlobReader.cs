using System.Numerics;

namespace Hardening;

/// <summary>Reads the fields of an SSH key: four bytes of length, highest first, and that many bytes (RFC 4251, section 5).</summary>
internal sealed class SshBlobReader(byte[] bytes)
{
    private int _position;

    /// <summary>A field ended behind the end.</summary>
    public bool IsBroken { get; private set; }

    public bool AtEnd => _position == bytes.Length;

    /// <summary>The next field; empty, and the reader broken, when there is none.</summary>
    public byte[] Next()
    {
        var rest = bytes.Length - _position - 4;
        var length = rest < 0 ? 0 :
            (long)bytes[_position] << 24 | (long)bytes[_position + 1] << 16 | (long)bytes[_position + 2] << 8 | bytes[_position + 3];
        if (IsBroken || rest < 0 || length > rest)
        {
            IsBroken = true;
            return [];
        }
        var field = new byte[length];
        Array.Copy(bytes, _position + 4, field, 0, (int)length);
        _position += 4 + (int)length;
        return field;
    }

    /// <summary>The next field as a positive number in its shortest form, or null.</summary>
    public BigInteger? NextNumber()
    {
        var field = Next();
        var isShortest = field.Length > 0 && field[0] < 0x80 && (field[0] != 0 || field.Length > 1 && field[1] >= 0x80);
        if (!isShortest)
            return null;
        Array.Reverse(field);
        return new BigInteger(field);
    }
}
