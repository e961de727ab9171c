using System.Globalization;

namespace Hardening.Findings;

/// <summary>What the rules say of the hosts a run is about, and which of it is new.</summary>
/// <param name="Findings">Findings that nobody accepted and no baseline holds.</param>
/// <param name="Known">Findings that a baseline holds.</param>
/// <param name="Accepted">Findings that somebody accepted.</param>
/// <param name="Rules">All rules that ran.</param>
/// <param name="Everything">What the rules say themselves, whoever accepted it.</param>
internal sealed record Judgment(
    IReadOnlyList<Finding> Findings, IReadOnlyList<Finding> Known, IReadOnlyList<AcceptedFinding> Accepted, IReadOnlyList<Rule> Rules, IReadOnlyList<Finding> Everything)
{
    /// <summary>Runs the rules of Hardening and those the program declares itself.</summary>
    /// <param name="fleet">The hosts.</param>
    /// <param name="baseline">What may pass.</param>
    /// <param name="clock">Tells the day by which acceptances are judged.</param>
    public static Judgment Of(FleetModel fleet, Baseline baseline, TimeProvider clock)
    {
        var rules = AllRules();
        var today = IsoDate.From(clock.GetLocalNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        var result = CheckResult.Of(fleet, rules, today);
        var (known, fresh) = baseline.Split(result.Findings);
        return new(fresh, known, result.Accepted, rules, result.Everything);
    }

    public int Count(Severity severity) => Findings.Count(finding => finding.Rule.Severity == severity);

    /// <summary>What a host's line in the report ends with, for example <c>2 warnings, 1 accepted</c>.</summary>
    public string Summary(string host)
    {
        var parts = new[] { Severity.Error, Severity.Warning, Severity.Info }
            .Select(severity => (Count: Findings.Count(f => f.Host == host && f.Rule.Severity == severity), Word: FindingsReport.Word(severity)))
            .Append((Count: Accepted.Count(a => a.Finding.Host == host), Word: "accepted"))
            .Where(part => part.Count > 0)
            .Select(part => part.Word is "info" ? $"{part.Count} info" : part.Count > 1 && part.Word != "accepted" ? $"{part.Count} {part.Word}s" : $"{part.Count} {part.Word}");
        return string.Join(", ", parts) is { Length: > 0 } text ? text : "ok";
    }

    /// <summary>What is said of some hosts, and of the fleet as a whole.</summary>
    public Judgment Of(IEnumerable<HostModel> hosts)
    {
        var names = hosts.Select(host => host.Name).ToHashSet(StringComparer.Ordinal);
        bool IsMeant(Finding finding) => finding.Host is null || names.Contains(finding.Host);
        return this with
        {
            Findings = [.. Findings.Where(IsMeant)],
            Known = [.. Known.Where(IsMeant)],
            Accepted = [.. Accepted.Where(accepted => IsMeant(accepted.Finding))],
            Everything = [.. Everything.Where(IsMeant)],
        };
    }

    public bool HasErrors => Count(Severity.Error) > 0;

    /// <summary>The rules of Hardening, and those the program declares itself.</summary>
    public static IReadOnlyList<Rule> AllRules() => [.. BuiltInRules.All, .. OwnRules.All()];
}
