namespace Hardening.Overview.Facts;

/// <summary>A protection that a host claims to have, and everything the claim rests on.</summary>
/// <param name="Id">What it is known by in comparisons, for example <c>kernel.lockdown</c>; its meaning never changes.</param>
/// <param name="Layer">Where it sits.</param>
/// <param name="Title">What the host has, in a few words.</param>
internal sealed record Measure(string Id, DefenceLayer Layer, string Title)
{
    /// <summary>The threats it stands against.</summary>
    public required IReadOnlyList<Threat> Threats { get; init; }

    /// <summary>The settings it rests on: all of them are there.</summary>
    public required IReadOnlyList<Evidence> Evidence { get; init; }

    /// <summary>The section of the facet's page that speaks of it.</summary>
    public required string Section { get; init; }

    /// <summary>How much of it there is, where that can be more or less: more is stronger.</summary>
    public int Degree { get; init; }

    /// <summary>Those of several who have it, such as containers; empty where it is the host itself.</summary>
    public IReadOnlyList<string> Holders { get; init; } = [];

    /// <summary>What one of those has, for example <c>its user namespace</c>.</summary>
    public string? What { get; init; }

    /// <summary>Rules that say that the claim is false where they find anything on the host.</summary>
    public IReadOnlyList<string> RefutedBy { get; init; } = [];
}

/// <summary>A setting that a claim rests on.</summary>
/// <param name="Text">The setting with its value, as the host writes it.</param>
/// <param name="Origins">The calls that wrote it.</param>
internal sealed record Evidence(string Text, IReadOnlyList<Origin> Origins)
{
    public static Evidence Of<T>(string text, Setting<T> setting) where T : notnull => new(text, setting.Origins);
}

/// <summary>A protection that is asked for and not there, or only in part.</summary>
/// <param name="Title">What the host would have.</param>
/// <param name="Why">Why it does not have it.</param>
/// <param name="Threats">The threats it would stand against.</param>
internal sealed record FailedClaim(string Title, string Why, IReadOnlyList<Threat> Threats);
