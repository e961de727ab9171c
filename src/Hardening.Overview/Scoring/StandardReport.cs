using System.Globalization;
using Hardening.Overview.Facts;

namespace Hardening.Overview.Scoring;

/// <summary>How far the hosts of a fleet fulfil catalogues.</summary>
/// <param name="Fleet">Its name.</param>
/// <param name="Hosts">Its hosts.</param>
internal sealed record ScoreReport(string Fleet, HostScore[] Hosts)
{
    /// <param name="fleet">The fleet.</param>
    /// <param name="standards">The catalogues, each with the level up to which it is asked; null for all of it.</param>
    public static ScoreReport Of(FleetView fleet, IReadOnlyList<(Standard Standard, string? Level)> standards) =>
        new(fleet.Name, [.. fleet.Hosts.Select(host => Of(host, standards))]);

    private static HostScore Of(HostView host, IReadOnlyList<(Standard Standard, string? Level)> standards) =>
        new(host.Name, [.. standards.Select(one => StandardScore.Of(host.Facts, one.Standard, one.Level))]);
}

/// <summary>The catalogues of one host.</summary>
internal sealed record HostScore(string Host, StandardScore[] Standards);

/// <summary>One of them.</summary>
/// <param name="Id">Its name on the command line.</param>
/// <param name="Name">Its name.</param>
/// <param name="Source">The publication.</param>
/// <param name="Url">Where it can be read.</param>
/// <param name="Level">The level up to which it is asked.</param>
/// <param name="Counts">How many requirements have which status. There is no sum of them.</param>
/// <param name="Requirements">Each requirement.</param>
internal sealed record StandardScore(string Id, string Name, string Source, string Url, string Level, StatusCounts Counts, RequirementScore[] Requirements)
{
    public static StandardScore Of(HostFacts facts, Standard standard, string? level)
    {
        level ??= standard.Levels[^1];
        var all = standard.UpTo(level).Select(requirement => RequirementScore.Of(facts, standard, requirement)).ToArray();
        return new(standard.Id, standard.Name, standard.Source, standard.Url, level, StatusCounts.Of(all), all);
    }
}

/// <summary>How many requirements have which status.</summary>
internal sealed record StatusCounts(int Met, int MetOtherwise, int NotMet, int Unknown, int NotApplicable)
{
    public static StatusCounts Of(IReadOnlyList<RequirementScore> all) =>
        new(Count(all, RequirementStatus.Met), Count(all, RequirementStatus.MetOtherwise), Count(all, RequirementStatus.NotMet), Count(all, RequirementStatus.Unknown), Count(all, RequirementStatus.NotApplicable));

    /// <summary>The counts in words, those of zero left out.</summary>
    public string Text => string.Join(", ", new[] { (Met, "met"), (MetOtherwise, "met otherwise"), (NotMet, "not met"), (Unknown, "unknown"), (NotApplicable, "not applicable") }
        .Where(static pair => pair.Item1 > 0).Select(static pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Item1} {pair.Item2}")));

    private static int Count(IReadOnlyList<RequirementScore> all, RequirementStatus status) => all.Count(one => one.Status == status);
}

/// <summary>Whether a host fulfils a requirement.</summary>
internal enum RequirementStatus
{
    /// <summary>As the catalogue asks it.</summary>
    Met,

    /// <summary>By another way to the same end.</summary>
    MetOtherwise,

    /// <summary>It does not.</summary>
    NotMet,

    /// <summary>The description does not say, or nothing can.</summary>
    Unknown,

    /// <summary>It has no meaning on NixOS, or on this host.</summary>
    NotApplicable,
}

/// <summary>One requirement of a catalogue on one host.</summary>
/// <param name="Id">As the catalogue numbers it.</param>
/// <param name="Level">Its level.</param>
/// <param name="Title">What it asks.</param>
/// <param name="Status">Whether the host fulfils it.</param>
/// <param name="Because">What decides that.</param>
/// <param name="Places">The calls that decide it, as <c>File.cs(12)</c>.</param>
/// <param name="Conflicts">Where it contradicts another requirement, the kernel or NixOS.</param>
internal sealed record RequirementScore(string Id, string Level, string Title, RequirementStatus Status, string Because, string[] Places, string[] Conflicts)
{
    public static RequirementScore Of(HostFacts facts, Standard standard, Requirement requirement)
    {
        var (status, because, origins) = Evaluate(facts, requirement);
        return new(requirement.Id, requirement.Level, requirement.Title, status, because, [.. origins.Where(static origin => origin.File.Length > 0).Select(static origin => origin.ToString()).Distinct().Order(StringComparer.Ordinal)],
            [.. Standards.Conflicts.Where(conflict => conflict.IsOf(standard, requirement)).Select(static conflict => $"{conflict.Against}: {conflict.Says}")]);
    }

    private static (RequirementStatus Status, string Because, IReadOnlyList<Origin> Origins) Evaluate(HostFacts facts, Requirement requirement)
    {
        if (requirement.Never is { } never) return (RequirementStatus.NotApplicable, never, []);
        if (requirement.When is { } when)
        {
            var applies = facts.Ask(when.Condition);
            if (applies.Truth == Truth.No) return (RequirementStatus.NotApplicable, when.Reason, applies.Origins);
            if (applies.Truth == Truth.Unknown) return (RequirementStatus.Unknown, applies.Because, applies.Origins);
        }
        var answers = requirement.Needs.Select(need => (Need: need, Answer: facts.Ask(need.Condition))).ToArray();
        var otherwise = answers.Where(static one => one is { Answer.Truth: not Truth.Yes, Need.Otherwise: not null })
            .Select(one => (one.Need, Answer: facts.Ask(one.Need.Otherwise!.Condition))).Where(static one => one.Answer.Truth == Truth.Yes).ToArray();
        var open = answers.Where(one => one.Answer.Truth != Truth.Yes && otherwise.All(other => other.Need != one.Need)).Select(static one => one.Answer).ToArray();
        if (open.Length > 0 && Answer.All(open) is { Truth: Truth.No } missing) return (RequirementStatus.NotMet, missing.Because, missing.Origins);
        if (requirement.Manual is { } manual) return (RequirementStatus.Unknown, manual, []);
        if (open.Length > 0 && Answer.All(open) is var doubt) return (RequirementStatus.Unknown, doubt.Because, doubt.Origins);
        var origins = Answer.OriginsOf([.. answers.Select(static one => one.Answer).Where(static answer => answer.Truth == Truth.Yes), .. otherwise.Select(static one => one.Answer)]);
        return otherwise.Length > 0 ? (RequirementStatus.MetOtherwise, string.Join("; ", otherwise.Select(static one => one.Need.Otherwise!.Reason).Distinct()), origins)
            : (RequirementStatus.Met, Answer.All([.. answers.Select(static one => one.Answer)]).Because, origins);
    }
}
