using Hardening.Overview.Access;

namespace Hardening.Overview.Comparing;

/// <summary>Says what changed on one host.</summary>
internal static class HostComparison
{
    public static IEnumerable<Change> Of(HostFacts old, HostFacts now) =>
        ((IEnumerable<(Effect Effect, string Text)>)[.. Exposures(old, now), .. Outbound(old, now), .. Measures(old, now), .. Risks(old, now), .. Findings(old, now), .. Settings(old, now)])
        .Distinct().Select(change => new Change(now.Name, change.Effect, change.Text))
        .Concat(Access(old, now).Distinct().Select(change => new Change(now.Name, change.Effect, change.Text) { IsAccess = true }));

    // What is not there counts as zero. The details of something that is new, or gone, say nothing about the rest.
    private static IEnumerable<(Effect Effect, string Text)> Access(HostFacts old, HostFacts now)
    {
        if (old.Access is not { } before || now.Access is not { } after) yield break;
        foreach (var (was, next) in Matched(before, after, fact => fact.Key))
        {
            var of = was?.Of ?? next?.Of;
            if (of is not null && (!before.Any(fact => fact.Of == of) || !after.Any(fact => fact.Of == of))) continue;
            var change = (next?.Degree ?? 0) - (was?.Degree ?? 0);
            if (change != 0)
            {
                var text = next is null ? $"no longer: {Said(was!)}" : was is null || was.Text == next.Text ? Said(next) : $"{Said(next)} (before: {Said(was)})";
                yield return (change > 0 ? Effect.Weaker : Effect.Stronger, text);
            }
            foreach (var item in Added(next, was)) yield return (Effect.Weaker, $"{next!.Text}: {item} is new");
            foreach (var item in Added(was, next)) yield return (Effect.Stronger, $"{was!.Text}: {item} is removed");
        }
    }

    private static string Said(AccessFact fact) => fact.Items is { Length: > 0 } items ? $"{fact.Text}: {string.Join(", ", items)}" : fact.Text;

    private static IEnumerable<string> Added(AccessFact? with, AccessFact? without) =>
        with is null || without is null ? [] : (with.Items ?? []).Except(without.Items ?? []);

    private static IEnumerable<(Effect, string)> Exposures(HostFacts old, HostFacts now)
    {
        foreach (var (before, after) in Matched(old.Exposures, now.Exposures, exposure => (exposure.Network, exposure.Span, exposure.Process)))
        {
            if (before is null) yield return (Effect.Weaker, $"opens {after!.Span} to {after.Network} ({after.Process}; authentication: {after.Authentication})");
            else if (after is null) yield return (Effect.Stronger, $"closes {before.Span} to {before.Network} ({before.Process})");
            else if (before.Authentication != after.Authentication) yield return (Effect.Other, $"changes the authentication of {after.Span} ({after.Process}) to {after.Authentication}, before: {before.Authentication}");
        }
    }

    private static IEnumerable<(Effect, string)> Outbound(HostFacts old, HostFacts now)
    {
        foreach (var (before, after) in Matched(old.Outbound, now.Outbound, path => (path.Process, path.Destination)))
        {
            if (before is null) yield return (after!.CarriesInbound ? Effect.Weaker : Effect.Other, $"connects to {after.Destination} ({after.Process}){(after.CarriesInbound ? ", and inbound traffic enters through it" : "")}");
            else if (after is null) yield return (before.CarriesInbound ? Effect.Stronger : Effect.Other, $"no longer connects to {before.Destination} ({before.Process})");
        }
    }

    private static IEnumerable<(Effect, string)> Measures(HostFacts old, HostFacts now)
    {
        foreach (var (before, after) in Matched(old.Measures, now.Measures, measure => measure.Id))
        {
            if (before is null) yield return (Effect.Stronger, $"gained: {after!.Title}");
            else if (after is null) yield return (Effect.Weaker, $"lost: {before.Title}");
            else
                foreach (var change in Degrees(before, after)) yield return change;
        }
    }

    private static IEnumerable<(Effect, string)> Degrees(MeasureFacts before, MeasureFacts after)
    {
        var (lost, gained) = (before.Holders.Except(after.Holders).ToArray(), after.Holders.Except(before.Holders).ToArray());
        foreach (var holder in lost) yield return (Effect.Weaker, $"{holder} lost {before.What ?? before.Title}");
        foreach (var holder in gained) yield return (Effect.Stronger, $"{holder} gained {after.What ?? after.Title}");
        // Where others joined or left, the share in the title changes, and nothing else.
        if (before.Holders.Length + after.Holders.Length > 0 || before.Title == after.Title) yield break;
        yield return (after.Degree > before.Degree ? Effect.Stronger : after.Degree < before.Degree ? Effect.Weaker : Effect.Other, $"{after.Title} (before: {before.Title})");
    }

    private static IEnumerable<(Effect, string)> Risks(HostFacts old, HostFacts now)
    {
        foreach (var (before, after) in Matched(old.Accepted, now.Accepted, risk => risk.Rule))
        {
            if (before is null) yield return (Effect.Weaker, $"accepts risk {after!.Rule} {Until(after)}: {after.Because.ReplaceLineEndings(" ")}");
            else if (after is null) yield return (Effect.Stronger, $"no longer accepts risk {before.Rule}");
            else if (before.Until != after.Until)
                yield return (string.CompareOrdinal(after.Until ?? "9", before.Until ?? "9") > 0 ? Effect.Weaker : Effect.Stronger, $"accepts risk {after.Rule} {Until(after)}, before: {Until(before)}");
            else if (before.Because != after.Because) yield return (Effect.Other, $"accepts risk {after.Rule} for another reason: {after.Because.ReplaceLineEndings(" ")}");
        }
    }

    private static IEnumerable<(Effect, string)> Findings(HostFacts old, HostFacts now)
    {
        foreach (var finding in now.Findings.Except(old.Findings)) yield return (Effect.Weaker, $"has a new finding, {finding.Rule}: {finding.Message}");
        foreach (var finding in old.Findings.Except(now.Findings)) yield return (Effect.Stronger, $"no longer has the finding {finding.Rule}: {finding.Title}");
    }

    private static IEnumerable<(Effect, string)> Settings(HostFacts old, HostFacts now)
    {
        foreach (var name in old.Settings.Keys.Union(now.Settings.Keys))
        {
            var (hadIt, hasIt) = (old.Settings.TryGetValue(name, out var before), now.Settings.TryGetValue(name, out var after));
            if (!hadIt) yield return (Effect.Other, $"sets {name}: {after}");
            else if (!hasIt) yield return (Effect.Other, $"no longer sets {name} (before: {before})");
            else if (before != after) yield return (Effect.Other, $"sets {name}: {after} (before: {before})");
        }
    }

    private static string Until(RiskFacts risk) => risk.Until is { } day ? $"until {day}" : "without an end date";

    private static IEnumerable<(T? Before, T? After)> Matched<T, TKey>(T[] old, T[] now, Func<T, TKey> key) where T : class where TKey : notnull
    {
        var before = old.GroupBy(key).ToDictionary(group => group.Key, group => group.First());
        foreach (var group in now.GroupBy(key)) yield return (before.Remove(group.Key, out var match) ? match : null, group.First());
        foreach (var rest in before.Values) yield return (rest, null);
    }
}
