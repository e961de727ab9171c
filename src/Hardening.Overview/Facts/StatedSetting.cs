namespace Hardening.Overview.Facts;

/// <summary>One setting as it is described, for the tables of a page.</summary>
/// <param name="Section">The section of the facet's page it is listed in.</param>
/// <param name="Name">What it is called there, once per section.</param>
/// <param name="Value">What it is set to, in words or as the host writes it.</param>
/// <param name="Origins">The calls that wrote it.</param>
internal sealed record StatedSetting(string Section, string Name, string Value, IReadOnlyList<Origin> Origins)
{
    /// <summary>What it is good for: the measure it is a part of, or a few words.</summary>
    public string? Note { get; init; }

    /// <summary>The reason that stands at the call.</summary>
    public string? Because => Origins.Count > 0 ? Origins[0].Because : null;
}
