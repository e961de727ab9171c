using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;

namespace Hardening.Nix.Printing;

/// <summary>A growing buffer of UTF-8, from the shared pool.</summary>
internal sealed class ByteBuffer(int capacity) : IDisposable
{
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(capacity);
    private int _length;

    public int Length => _length;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Append(byte value)
    {
        if (_length == _bytes.Length)
            Grow(1);
        _bytes[_length++] = value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Append(ReadOnlySpan<byte> bytes)
    {
        if (_bytes.Length - _length < bytes.Length)
            Grow(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(_length));
        _length += bytes.Length;
    }

    public void Append(ReadOnlySpan<char> text)
    {
        const int longestPerChar = 3;
        if (_bytes.Length - _length < text.Length * longestPerChar)
            Grow(text.Length * longestPerChar);
        // Every text was checked when its node was made, so this cannot meet a lone surrogate.
        Utf8.FromUtf16(text, _bytes.AsSpan(_length), out _, out var written, replaceInvalidSequences: false);
        _length += written;
    }

    public void Append(long value)
    {
        const int longest = 20;
        if (_bytes.Length - _length < longest)
            Grow(longest);
        value.TryFormat(_bytes.AsSpan(_length), out var written, default, System.Globalization.CultureInfo.InvariantCulture);
        _length += written;
    }

    public void AppendRepeated(byte value, int count)
    {
        if (_bytes.Length - _length < count)
            Grow(count);
        _bytes.AsSpan(_length, count).Fill(value);
        _length += count;
    }

    /// <summary>Forgets what was written after the first <paramref name="length"/> bytes.</summary>
    public void Truncate(int length) => _length = length;

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        _length = 0;
    }

    /// <summary>The number of characters in the bytes from <paramref name="start"/> on.</summary>
    public int WidthFrom(int start)
    {
        var bytes = _bytes.AsSpan(start, _length - start);
        return System.Text.Ascii.IsValid(bytes) ? bytes.Length : CountCharacters(bytes);
    }

    private static int CountCharacters(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        foreach (var value in bytes)
        {
            // Every byte but a continuation byte begins a character.
            if ((value & 0xC0) != 0x80)
                count++;
        }

        return count;
    }

    private void Grow(int needed)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_length + needed, _bytes.Length * 2));
        _bytes.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
