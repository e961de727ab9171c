namespace Hardening.Nix.Printing;

/// <summary>Comments: any text, as lines that begin with <c>#</c>, so that nothing in it can end the comment.</summary>
internal static class Comments
{
    private static readonly string[] LineBreaks = ["\r\n", "\n", "\r"];

    public static string[] Lines(string comment) => comment.Split(LineBreaks, StringSplitOptions.None);

    public static void Append(string line, ByteBuffer bytes)
    {
        bytes.Append((byte)'#');
        var text = line.AsSpan().TrimEnd();
        if (text.IsEmpty)
            return;
        bytes.Append((byte)' ');
        bytes.Append(text);
    }
}
