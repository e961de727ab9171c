namespace Hardening.Overview.Comparing;

/// <summary>One difference between two states of a fleet.</summary>
/// <param name="Host">The host.</param>
/// <param name="Effect">What it does to security.</param>
/// <param name="Text">What changed, as something the host does.</param>
internal sealed record Change(string Host, Effect Effect, string Text)
{
    /// <summary>Whether it is about who gets access, and to what.</summary>
    public bool IsAccess { get; init; }
}

/// <summary>What a change does to security.</summary>
internal enum Effect
{
    Weaker,
    Stronger,
    Other,
}

/// <summary>All differences, as JSON.</summary>
internal sealed record ChangeReport(string Verdict, ChangeItem[] Changes)
{
    public static ChangeReport Of(IReadOnlyList<Change> changes) => new(
        changes.Any(change => change.Effect == Effect.Weaker) ? "weaker" : changes.Any(change => change.Effect == Effect.Stronger) ? "stronger" : "same",
        [.. changes.Select(change => new ChangeItem(change.Host, change.Effect.ToString().ToLowerInvariant(), change.Text, change.IsAccess ? "access" : null))]);
}

/// <summary>One of them.</summary>
internal sealed record ChangeItem(string Host, string Effect, string Text, string? Section);
