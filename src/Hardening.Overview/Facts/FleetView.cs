namespace Hardening.Overview.Facts;

/// <summary>A fleet as the overview sees it.</summary>
internal sealed class FleetView
{
    private FleetView(FleetModel model, IReadOnlyList<Finding> findings)
    {
        (Model, Findings) = (model, findings);
        var byHost = findings.Where(finding => finding.Host is not null).ToLookup(finding => finding.Host);
        Hosts = [.. model.Hosts.Zip(model.Effective.Hosts, (described, effective) => new HostView(described, effective, model, [.. byHost[described.Name]]))];
        Acceptances = [.. AcceptedRisk.In(model, findings)];
        Open = [.. findings.Where(finding => !Acceptances.Any(accepted => accepted.Covers(finding)))];
    }

    public FleetModel Model { get; }

    public string Name => Model.Name;

    public IReadOnlyList<HostView> Hosts { get; }

    /// <summary>Everything the rules found.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>What of it nobody accepted.</summary>
    public IReadOnlyList<Finding> Open { get; }

    /// <summary>Risks that somebody takes. Whether one has expired depends on the day, so the overview prints the day instead.</summary>
    public IReadOnlyList<AcceptedRisk> Acceptances { get; }

    /// <param name="model">The fleet.</param>
    /// <param name="findings">Everything the rules find on it, accepted or not.</param>
    public static FleetView Of(FleetModel model, IEnumerable<Finding> findings) =>
        new(model, [.. findings.OrderByDescending(finding => finding.Rule.Severity).ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal).ThenBy(finding => finding.Message, StringComparer.Ordinal)]);
}

/// <summary>An accepted risk.</summary>
/// <param name="Host">The host, or null for the whole fleet.</param>
/// <param name="Acceptance">The rule, the reason, the day.</param>
/// <param name="Title">What the rule says.</param>
/// <param name="Findings">What it covers.</param>
/// <param name="Origin">The call that accepts.</param>
internal sealed record AcceptedRisk(string? Host, Acceptance Acceptance, string Title, IReadOnlyList<Finding> Findings, Origin Origin)
{
    public bool Covers(Finding finding) => Findings.Contains(finding);

    public static IEnumerable<AcceptedRisk> In(FleetModel fleet, IReadOnlyList<Finding> findings)
    {
        foreach (var (host, setting) in fleet.Hosts.SelectMany(host => host.Acceptances.Select(setting => ((string?)host.Name, setting))).Concat(fleet.Acceptances.Select(setting => ((string?)null, setting))))
        {
            if (!setting.TryGet(out var acceptance)) continue;
            var covered = findings.Where(finding => finding.Rule.Id == acceptance.RuleId && (host is null || finding.Host == host)).ToArray();
            var title = BuiltInRules.All.FirstOrDefault(rule => rule.Info.Id == acceptance.RuleId)?.Info.Title ?? covered.FirstOrDefault()?.Rule.Title ?? "a custom rule";
            yield return new(host, acceptance, title, covered, setting.Origins[0]);
        }
    }
}
