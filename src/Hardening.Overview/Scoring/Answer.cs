namespace Hardening.Overview.Scoring;

/// <summary>Whether something is so.</summary>
internal enum Truth
{
    /// <summary>It is.</summary>
    Yes,

    /// <summary>It is not.</summary>
    No,

    /// <summary>That is unknown.</summary>
    Unknown,
}

/// <summary>The answer to a condition.</summary>
/// <param name="Truth">Whether it is so.</param>
/// <param name="Because">What decides it, in a few words.</param>
/// <param name="Origins">The calls that decide it.</param>
internal sealed record Answer(Truth Truth, string Because, IReadOnlyList<Origin> Origins)
{
    public static Answer Yes(string because, IReadOnlyList<Origin> origins) => new(Truth.Yes, because, origins);

    public static Answer No(string because, IReadOnlyList<Origin> origins) => new(Truth.No, because, origins);

    public static Answer Unknown(string because, IReadOnlyList<Origin> origins) => new(Truth.Unknown, because, origins);

    /// <summary>The opposite.</summary>
    public Answer Reversed() => this with { Truth = Truth switch { Truth.Yes => Truth.No, Truth.No => Truth.Yes, _ => Truth.Unknown } };

    /// <summary>All of them: the first that is not so decides, then the first that is unknown.</summary>
    public static Answer All(IReadOnlyList<Answer> parts) =>
        Of(parts, Truth.No) ?? Of(parts, Truth.Unknown) ?? new(Truth.Yes, Joined(parts), OriginsOf(parts));

    /// <summary>At least one of them: the first that is so decides, then the first that is unknown.</summary>
    public static Answer Any(IReadOnlyList<Answer> parts) =>
        parts.FirstOrDefault(static part => part.Truth == Truth.Yes) ?? Of(parts, Truth.Unknown)
        // The way that the catalogue names first is the one to go.
        ?? parts[0];

    private static Answer? Of(IReadOnlyList<Answer> parts, Truth truth) =>
        parts.Where(part => part.Truth == truth).ToArray() is { Length: > 0 } some ? new(truth, Joined(some), OriginsOf(some)) : null;

    private static string Joined(IReadOnlyList<Answer> parts)
    {
        string[] reasons = [.. parts.Select(static part => part.Because).Where(static text => text.Length > 0).Distinct()];
        return reasons.Length <= 3 ? string.Join("; ", reasons) : $"{string.Join("; ", reasons.Take(3))}; and {reasons.Length - 3} more";
    }

    public static IReadOnlyList<Origin> OriginsOf(IEnumerable<Answer> parts) => [.. parts.SelectMany(static part => part.Origins).Distinct()];

}
