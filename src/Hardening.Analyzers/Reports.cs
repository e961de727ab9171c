using System.Collections.Immutable;
using Hardening.Analyzers.Replay;
using Microsoft.CodeAnalysis;

namespace Hardening.Analyzers;

/// <summary>What there is to say of a replayed project.</summary>
internal static class Reports
{
    public static IReadOnlyList<Report> Of(ReplayedProject project, ModuleFiles modules, CancellationToken cancellation) =>
        [.. project.Roots.SelectMany(root => Of(root, modules, cancellation)).Concat(Losses.Of(project)).Select(report => Here(project, report)).OfType<Report>().GroupBy(static r => (r.Id, r.Spot)).Select(Grouped).OrderBy(static r => r.Spot.Span.Start).ThenBy(static r => r.Id, StringComparer.Ordinal)];

    private static IEnumerable<Report> Of(ReplayedRoot root, ModuleFiles modules, CancellationToken cancellation)
    {
        foreach (var refusal in root.Refusals)
            yield return new(DescriptionFindings.Refused.Id, refusal.IsCertain ? DescriptionFindings.Refused.Severity : Severity.Info, new(refusal.Tree, refusal.Span), refusal.Problem, [.. Callers(new(refusal.Tree, refusal.Span), refusal.Caller)], ImmutableDictionary<string, string?>.Empty);
        foreach (var fleet in root.Fleets.Select(fleet => fleet with { Model = fleet.Model.With(modules) }))
        {
            foreach (var finding in Findings(fleet, cancellation))
            {
                cancellation.ThrowIfCancellationRequested();
                if (Of(fleet.Model, finding) is { } report) yield return report;
            }
        }
    }

    // What stands in another project is said at the call that leads there: a project reports nothing in files of others.
    private static Report? Here(ReplayedProject project, Report report) =>
        project.Trees.Contains(report.Spot.Tree) ? report
        : report.Related.Where(spot => project.Trees.Contains(spot.Tree)).Select(spot => (Spot?)spot).FirstOrDefault() is { } call ? report with { Spot = call, Properties = ImmutableDictionary<string, string?>.Empty } : null;

    // Where the release is not known, what is found must be found in every one.
    private static IEnumerable<Finding> Findings(ReplayedFleet fleet, CancellationToken cancellation)
    {
        var model = fleet.Model.ForRules();
        var findings = CheckResult.Of(model, null, null, cancellation).Findings;
        if (fleet.IsReleaseKnown) return findings;
        foreach (var release in Enum.GetValues(typeof(NixosRelease)).Cast<NixosRelease>())
        {
            var others = CheckResult.Of(model.For(release), null, null, cancellation).Findings;
            findings = [.. findings.Where(mine => others.Any(theirs => theirs.Rule.Id == mine.Rule.Id && theirs.Origin.Equals(mine.Origin)))];
        }
        return findings;
    }

    private static Report? Of(FleetModel fleet, Finding finding)
    {
        if (finding.Origin.Token is not Site site) return null;
        var related = finding.Related.Select(static origin => origin.Token).OfType<Site>().Select(static s => new Spot(s.Tree, s.Span)).Concat(Callers(new(site.Tree, site.Span), site.Caller));
        return new(finding.Rule.Id, finding.Rule.Severity, new(site.Tree, site.Span), Named(fleet, finding.FullMessage), [.. related.Distinct()], Properties(fleet, finding));
    }

    // Whether a host exists that only some runs describe is not known: no rule may conclude anything from it.
    private static FleetModel ForRules(this FleetModel fleet)
    {
        var possible = fleet.Hosts.Where(static host => !host.IsCertain).ToArray();
        return possible.Length == 0 ? fleet
            : new(fleet.Name, fleet.Release, possible.Aggregate(fleet.State, static (state, host) => state.With(host.Name, host.State.Forget(Unknowable.Everything([host.Origin])))), fleet.Files);
    }

    // A host whose name is not known is told by the call that describes it.
    private static string Named(FleetModel fleet, string message) =>
        fleet.Hosts.Where(static host => IsUnnamed(host.Name)).Aggregate(message, static (text, host) => text.Replace(host.Name, NameOf(host)));

    private static bool IsUnnamed(string host) => host.StartsWith(Fleet.Unnamed, StringComparison.Ordinal);

    public static string NameOf(HostModel host) => IsUnnamed(host.Name) ? $"the host described at {host.Origin}" : host.Name;

    private static ImmutableDictionary<string, string?> Properties(FleetModel fleet, Finding finding)
    {
        var host = fleet.Hosts.FirstOrDefault(h => h.Name == finding.Host)?.Origin;
        var edits = finding.Edits.Select(edit => EditText.Of(edit, host, Locate)).Where(static edit => edit is not null).ToList();
        if (host is not null && finding.Rule.Id != AcceptanceFindings.Unused.Id && Locate(host) is { } place)
            edits.Add(new EditText(EditText.Accept, place.Path, place.Start, place.Length, "", finding.Rule.Id));
        return edits.Select(static (edit, i) => new KeyValuePair<string, string?>(EditText.PropertyName(i), edit!.Encode())).ToImmutableDictionary();
    }

    private static (string Path, int Start, int Length)? Locate(Origin origin) =>
        origin.Token is Site site ? (site.Tree.FilePath, site.Span.Start, site.Span.Length) : null;

    // A call whose lambda holds the place itself is in sight already.
    public static IEnumerable<Spot> Callers(Spot place, Site? caller)
    {
        for (; caller is not null; caller = caller.Caller)
        {
            var spot = new Spot(caller.Tree, caller.Span);
            if (!spot.Holds(place)) yield return spot;
            place = spot;
        }
    }

    // One piece of code that is run for many hosts is at fault once.
    private static Report Grouped(IGrouping<(string, Spot), Report> reports)
    {
        var first = reports.First();
        var others = reports.Skip(1).Select(static r => r.Message).Where(message => message != first.Message).Distinct(StringComparer.Ordinal).ToArray();
        var message = others.Length == 0 ? first.Message : others.Length == 1 ? $"{first.Message} {others[0]}" : $"{first.Message} The same applies to {others.Length} more.";
        return first with { Message = message, Related = [.. reports.SelectMany(static r => r.Related).Distinct().Where(spot => spot != first.Spot)] };
    }
}
