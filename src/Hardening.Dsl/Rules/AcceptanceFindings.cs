namespace Hardening.Rules;

/// <summary>What is wrong with acceptances themselves.</summary>
internal static class AcceptanceFindings
{
    public static readonly RuleInfo Unused = new("HD0002", Layer.Description, Severity.Warning)
    {
        Title = "Accepted risk matches no finding",
        Why = "The finding it accepted is fixed or never existed. If the acceptance stays, it hides the next finding of the same kind.",
        Fix = "Remove the Accept call.",
        Threat = Threats.FalseConfidence,
        References = [],
    };

    public static readonly RuleInfo Expired = new("HD0003", Layer.Description, Severity.Warning)
    {
        Title = "Accepted risk has expired",
        Why = "The risk was accepted until a date in the past, so the finding counts again.",
        Fix = "Fix the finding, or accept it again with a later date and a reason that still holds.",
        Threat = Threats.FalseConfidence,
        References = [],
    };

    /// <param name="fleet">The fleet.</param>
    /// <param name="findings">What the rules found, accepted or not.</param>
    /// <param name="isJudged">Whether a rule would have found what there is: the compiler knows nothing of the user's own.</param>
    /// <param name="reads">The unknown settings that rules asked for: what they would have found is not known.</param>
    /// <param name="today">The day, where there is a clock.</param>
    public static IEnumerable<Finding> In(FleetModel fleet, IReadOnlyList<Finding> findings, Func<string, bool> isJudged, IReadOnlyList<UnknownRead> reads, IsoDate? today)
    {
        foreach (var (host, scope) in fleet.Hosts.Select(h => ((string?)h.Name, h.Root)).Concat([(null, fleet.Root)]))
        {
            foreach (var id in scope.Get(JudgementSettings.Acceptances).Certain)
            {
                var setting = scope.Get(JudgementSettings.Acceptances, id, JudgementSettings.Acceptance);
                if (!setting.TryGet(out var acceptance)) continue;
                var origin = setting.Origins[0];
                if (acceptance.Until is { } until && today is { } day && day > until)
                    yield return new(Expired, host, origin, $"The acceptance of {id} (\"{acceptance.Because}\") expired on {until}.");
                else if (isJudged(id) && !findings.Any(f => f.Rule.Id == id && (host is null || f.Host == host))
                    && !reads.Any(read => read.Rule.Id == id && (host is null || read.Host == host)) && !fleet.State.HasUnknowns)
                    yield return new Finding(Unused, host, origin, $"{id} is accepted here (\"{acceptance.Because}\"), but there is no such finding{(host is null ? "" : $" on {host}")}.").Fix(new Edit.Remove(origin));
            }
        }
    }
}
