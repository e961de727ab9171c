using Microsoft.CodeAnalysis.Text;

namespace Hardening.Tests.Rules;

/// <summary>A call that a finding has to name.</summary>
/// <param name="Span">The method's name up to the end of the call.</param>
/// <param name="IsPrimary">Whether the finding sits on it; otherwise it is one of the other calls involved.</param>
internal sealed record Mark(TextSpan Span, bool IsPrimary);

/// <summary>A program with the marks taken out: <c>[|call|]</c> is to blame, <c>{|also:call|}</c> is involved.</summary>
internal sealed record MarkedProgram(string Source, IReadOnlyList<Mark> Marks)
{
    private const string Prelude = """
        using Hardening;
        using static Hardening.LockdownMode;

        var fleet = new Fleet("homelab");
        var server = fleet.Server("server");

        """;

    /// <summary>Files in the output folder, by path.</summary>
    public IReadOnlyDictionary<string, string> Files { get; init; } = new Dictionary<string, string>();

    public static MarkedProgram Statements(string statements) => Parse(Prelude + statements);

    public static MarkedProgram Parse(string marked)
    {
        var source = new System.Text.StringBuilder();
        var open = new Stack<(int Start, bool IsPrimary)>();
        var marks = new List<Mark>();
        for (var at = 0; at < marked.Length;)
        {
            if (Starts("[|", out var length)) open.Push((source.Length, true));
            else if (Starts("{|also:", out length)) open.Push((source.Length, false));
            else if (Starts("|]", out length)) Close(isPrimary: true);
            else if (Starts("|}", out length)) Close(isPrimary: false);
            else source.Append(marked[at++]);
            at += length;

            bool Starts(string token, out int tokenLength)
            {
                var starts = string.CompareOrdinal(marked, at, token, 0, token.Length) == 0;
                tokenLength = starts ? token.Length : 0;
                return starts;
            }
        }

        Assert.Empty(open);
        return new(source.ToString(), marks);

        void Close(bool isPrimary)
        {
            var (start, startedPrimary) = open.Pop();
            Assert.Equal(startedPrimary, isPrimary);
            marks.Add(new(TextSpan.FromBounds(start, source.Length), isPrimary));
        }
    }
}
