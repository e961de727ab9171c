using Hardening.Overview.Facets;

namespace Hardening.Overview.Facts;

/// <summary>Which protections a host has, and which it only claims.</summary>
internal sealed record Claims(IReadOnlyList<(FacetOverview Facet, Measure Measure)> Held, IReadOnlyList<FailedClaim> Failed)
{
    public static Claims Of(HostView host)
    {
        var held = new List<(FacetOverview, Measure)>();
        var failed = new List<FailedClaim>();
        foreach (var facet in FacetOverview.All)
        {
            var measures = facet.Measures(host).ToArray();
            foreach (var measure in measures)
            {
                if (Refutation(host, measure) is { } finding) failed.Add(new(measure.Title, $"{finding.Rule.Id}: {finding.Message}", measure.Threats));
                else held.Add((facet, measure));
            }
            FailedClaim[] partly = [.. facet.Failed(host)];
            failed.AddRange(partly);
            failed.AddRange(Withdrawn(host, facet, measures).Where(claim => partly.All(one => one.Title != claim.Title)));
        }
        return new(held, failed);
    }

    // What facet calls alone would claim, and options set by path or imports take away.
    private static IEnumerable<FailedClaim> Withdrawn(HostView host, FacetOverview facet, Measure[] measures)
    {
        if (ReferenceEquals(host.Described, host)) yield break;
        foreach (var stated in facet.Measures(host.Described))
        {
            if (measures.FirstOrDefault(measure => measure.Id == stated.Id) is not { } still)
                yield return new(stated.Title, Withdrawal.Why(host, facet, all => all.Any(measure => measure.Id == stated.Id)), stated.Threats);
            else
                foreach (var holder in stated.Holders.Except(still.Holders))
                    yield return new($"{stated.What ?? stated.Title} of {holder}",
                        Withdrawal.Why(host, facet, all => all.Any(measure => measure.Id == stated.Id && measure.Holders.Contains(holder))), stated.Threats);
        }
    }

    // An error is a finding of what cannot work or is not there, so it refutes what rests on any call it names.
    private static Finding? Refutation(HostView host, Measure measure) => host.Findings.FirstOrDefault(finding =>
        measure.RefutedBy.Contains(finding.Rule.Id)
        || (finding.Rule.Severity == Severity.Error && measure.Evidence.Any(evidence => evidence.Origins.Any(origin => Names(finding, origin)))));

    private static bool Names(Finding finding, Origin origin) => finding.Origin.Equals(origin) || finding.Related.Contains(origin);
}
