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
            var measures = facet.Measures(host.Effective).ToArray();
            foreach (var measure in measures)
            {
                if (Refutation(host, measure) is { } finding) failed.Add(new(measure.Title, $"{finding.Rule.Id}: {finding.Message}", measure.Threats));
                else held.Add((facet, measure));
            }
            failed.AddRange(facet.Measures(host).Where(stated => measures.All(measure => measure.Id != stated.Id))
                .Select(static stated => new FailedClaim(stated.Title, "An option that is set by its path takes it away, or may.", stated.Threats)));
            failed.AddRange(facet.Failed(host));
        }
        return new(held, failed);
    }

    // An error is a finding of what cannot work or is not there, so it refutes what rests on any call it names.
    private static Finding? Refutation(HostView host, Measure measure) => host.Findings.FirstOrDefault(finding =>
        measure.RefutedBy.Contains(finding.Rule.Id)
        || (finding.Rule.Severity == Severity.Error && measure.Evidence.Any(evidence => evidence.Origins.Any(origin => Names(finding, origin)))));

    private static bool Names(Finding finding, Origin origin) => finding.Origin.Equals(origin) || finding.Related.Contains(origin);
}
