namespace Hardening.Rules;

/// <summary>What the rules say of a fleet.</summary>
public sealed class CheckResult
{
    private CheckResult(IReadOnlyList<Finding> findings, IReadOnlyList<AcceptedFinding> accepted, IReadOnlyList<Finding> everything) =>
        (Findings, Accepted, Everything) = (findings, accepted, everything);

    /// <summary>The findings that nobody accepted, by file and line.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The findings that somebody accepted.</summary>
    public IReadOnlyList<AcceptedFinding> Accepted { get; }

    /// <summary>What the rules say themselves: also what somebody accepted, or judges as less severe.</summary>
    public IReadOnlyList<Finding> Everything { get; }

    /// <summary>Runs rules over a fleet.</summary>
    /// <param name="fleet">The fleet.</param>
    /// <param name="rules">The rules; those built in where it is not given.</param>
    /// <param name="today">The day by which acceptances are judged, or null where there is no clock: then none has expired.</param>
    public static CheckResult Of(FleetModel fleet, IEnumerable<Rule>? rules = null, IsoDate? today = null) => Of(fleet, rules, today, CancellationToken.None);

    internal static CheckResult Of(FleetModel fleet, IEnumerable<Rule>? rules, IsoDate? today, CancellationToken cancellation)
    {
        var all = (rules ?? BuiltInRules.All).ToArray();
        var found = new List<Finding>();
        var log = new ReadLog();
        // A model remembers what it has worked out, and reads it once: each rule gets one of its own, so that what it asks for is recorded.
        // Rows of the table ask for single options, which no model remembers, and share one.
        var ofRows = fleet.Effective.Read(log);
        foreach (var rule in all)
        {
            cancellation.ThrowIfCancellationRequested();
            log.Rule = rule.Info;
            found.AddRange(rule.Run(rule is OptionRule ? ofRows : fleet.Effective.Read(log)));
        }
        found.AddRange(UnevaluatedRules.In(fleet, found, log.Reads));
        var findings = WithoutEditsOfPaths(fleet, found);
        var open = new List<Finding>();
        var accepted = new List<AcceptedFinding>();
        foreach (var finding in findings)
        {
            if (AcceptanceOf(fleet, finding) is { } acceptance && !acceptance.Match(() => false, a => a.Until is { } until && today is { } day && day > until, () => false)) accepted.Add(new(finding, acceptance));
            else if (WithSeverity(fleet, finding) is { } reported) open.Add(reported);
        }
        open.AddRange(AcceptanceFindings.In(fleet, findings, id => today is not null || all.Any(rule => rule.Info.Id == id), log.Reads, today));
        return new(
            [.. open.Where(finding => finding.Rule.Severity != Severity.None)
                .OrderBy(f => f.Origin.File, StringComparer.Ordinal).ThenBy(f => f.Origin.Line).ThenBy(f => f.Rule.Id, StringComparer.Ordinal).ThenBy(f => f.Host, StringComparer.Ordinal)],
            accepted, findings);
    }

    // A rule offers what to do to the facet's call, and Nixos.Set is another one.
    private static Finding[] WithoutEditsOfPaths(FleetModel fleet, IEnumerable<Finding> findings)
    {
        var paths = new HashSet<Origin>(fleet.Hosts.SelectMany(static host => host.Nixos.All.Select(static option => option.Origin)));
        return [.. findings.Select(finding => paths.Count > 0 && finding.Edits.Any(edit => edit.At is { } call && paths.Contains(call)) ? finding.WithoutEdits() : finding)];
    }

    private static Setting<Acceptance>? AcceptanceOf(FleetModel fleet, Finding finding)
    {
        foreach (var scope in Scopes(fleet, finding.Host))
        {
            var acceptance = scope.Get(JudgementSettings.Acceptances, finding.Rule.Id, JudgementSettings.Acceptance);
            if (!acceptance.IsUnset) return acceptance;
        }
        return null;
    }

    private static IEnumerable<ModelScope> Scopes(FleetModel fleet, string? host) =>
        fleet.Hosts.Where(h => h.Name == host).Select(h => h.Root).Concat([fleet.Root]);

    // A severity that is not known may be none: then there is nothing to report.
    private static Finding? WithSeverity(FleetModel fleet, Finding finding) =>
        fleet.Root.Get(JudgementSettings.Severities, finding.Rule.Id, JudgementSettings.Severity).Match<Finding?>(() => finding, finding.As, () => null);
}

/// <summary>A finding and the acceptance that covers it.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Acceptance">The acceptance; unknown where the code that accepts could not be followed.</param>
public sealed record AcceptedFinding(Finding Finding, Setting<Acceptance> Acceptance);
