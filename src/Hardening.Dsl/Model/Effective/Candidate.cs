namespace Hardening.Model;

/// <summary>One thing that is said of a setting.</summary>
internal sealed class Candidate
{
    private readonly object? said;
    private readonly NixosValue? written;

    public Candidate(ScalarEntry entry, int priority) => (said, Priority, IsCertain, Origins) = (entry.Value, priority, true, entry.Origins);

    public Candidate(LeafDefinition leaf) => (written, Priority, IsCertain, Wins, Origins) = (leaf.Value, leaf.Priority, leaf.IsCertain, leaf.Wins, leaf.Origins);

    public int Priority { get; }

    public bool IsCertain { get; }

    public bool Wins { get; }

    public bool IsNull => written is NixosValue.Nothing;

    public IReadOnlyList<Origin> Origins { get; }

    public object? ValueOf(ICodec codec) => said ?? (written is null ? null : codec.Read(written));

    public object[]? ItemsOf(ICodec codec)
    {
        if (written is not NixosValue.List { Items: var items }) return null;
        var read = items.Select(codec.Read).OfType<object>().ToArray();
        return read.Length == items.Count ? read : null;
    }
}
