using System.Buffers;
using System.Text;

namespace Hardening.Nix.Printing;

/// <summary>Collects a file in pieces of one size, so that growing copies nothing.</summary>
internal sealed class SegmentedBuffer : IBufferWriter<byte>, IDisposable
{
    private const int SegmentSize = 1 << 18;

    private readonly List<(byte[] Bytes, int Length)> _segments = [];
    private byte[] _current = [];
    private int _length;

    public void Advance(int count) => _length += count;

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (_current.Length - _length < Math.Max(sizeHint, 1))
        {
            CloseSegment();
            _current = ArrayPool<byte>.Shared.Rent(Math.Max(sizeHint, SegmentSize));
        }

        return _current.AsMemory(_length);
    }

    public byte[] ToBytes()
    {
        CloseSegment();
        var all = new byte[_segments.Sum(segment => segment.Length)];
        var position = 0;
        foreach (var (bytes, length) in _segments)
        {
            bytes.AsSpan(0, length).CopyTo(all.AsSpan(position));
            position += length;
        }

        return all;
    }

    /// <summary>The text; every piece that was written must end with a whole character.</summary>
    public string ToText()
    {
        CloseSegment();
        var characters = _segments.Sum(segment => Encoding.UTF8.GetCharCount(segment.Bytes, 0, segment.Length));
        return string.Create(characters, _segments, static (text, segments) =>
        {
            foreach (var (bytes, length) in segments)
                text = text[Encoding.UTF8.GetChars(bytes.AsSpan(0, length), text)..];
        });
    }

    public void Dispose()
    {
        CloseSegment();
        foreach (var (bytes, _) in _segments)
            ArrayPool<byte>.Shared.Return(bytes);
        _segments.Clear();
    }

    private void CloseSegment()
    {
        if (_current.Length > 0)
            _segments.Add((_current, _length));
        _current = [];
        _length = 0;
    }
}
