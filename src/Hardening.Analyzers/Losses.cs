using System.Collections.Immutable;
using Hardening.Analyzers.Replay;
using Microsoft.CodeAnalysis.Text;

namespace Hardening.Analyzers;

/// <summary>Says once for a project which hosts the rules see nothing of, and where the replay lost them.</summary>
internal static class Losses
{
    private const int MostNames = 5;
    private const int MostText = 60;

    public static IEnumerable<Report> Of(ReplayedProject project)
    {
        var losses = project.Roots.SelectMany(Of).ToArray();
        if (losses.Length == 0) yield break;
        // What is lost for certain comes first; of hosts that only some runs describe there is no more than a note.
        var severity = losses.Max(static loss => loss.Severity);
        var first = losses.Where(loss => loss.Severity == severity).OrderBy(static loss => loss.Spot.Tree.FilePath, StringComparer.Ordinal).ThenBy(static loss => loss.Spot.Span.Start).First();
        var hosts = losses.Where(loss => loss.Severity == severity).SelectMany(static loss => loss.Hosts).Distinct(StringComparer.Ordinal).ToArray();
        yield return new(DescriptionFindings.NotChecked.Id, severity, first.Spot,
            $"{Subject(hosts)} not checked in the build: {first.Why}. Set the property HardeningCheckOnBuild to true to check all hosts in every build by running the program.",
            [.. first.Callers, .. losses.Select(static loss => loss.Spot).Where(spot => spot != first.Spot).Distinct()], ImmutableDictionary<string, string?>.Empty);
    }

    private static IEnumerable<Loss> Of(ReplayedRoot root)
    {
        string[] all = [.. root.Fleets.SelectMany(static fleet => fleet.Model.Hosts).Select(Reports.NameOf).Distinct(StringComparer.Ordinal)];
        if (root.Budget.IsSpent)
        {
            if (root.Budget is { IsCancelled: false, Why: { } why }) yield return new(Severity.Warning, root.Budget.Where ?? new(root.Tree, default), null, why, all);
            yield break;
        }
        if (root.DiesAt is { } end && root.Fleets.Count > 0)
        {
            yield return new(Severity.Warning, SpotOf(end), end, $"the program ends with an exception at {Text(end)} before the hosts are emitted", all);
            yield break;
        }
        foreach (var site in root.Unheard)
            yield return new(Severity.Warning, SpotOf(site), site, $"which host or fleet {Text(site)} describes is not known", []);
        foreach (var fleet in root.Fleets)
        {
            foreach (var host in fleet.Model.Hosts)
            {
                if (host.State.WhyAllUnknown is { } why && why.Select(static origin => origin.Token).OfType<Site>().FirstOrDefault() is { } site)
                    yield return new(Severity.Warning, SpotOf(site), site, $"{Text(site)} cannot be followed", [Reports.NameOf(host)]);
                else if (!host.IsCertain && host.Origin.Token is Site created)
                    yield return new(Severity.Info, SpotOf(created), created, $"whether {Text(created)} runs is unknown before the program runs", [Reports.NameOf(host)]);
            }
            if (fleet.Model.Hosts.Count == 0 && fleet.Model.State.Fleet.WhyAllUnknown is { } lost && lost.Select(static origin => origin.Token).OfType<Site>().FirstOrDefault() is { } place)
                yield return new(Severity.Warning, SpotOf(place), place, $"{Text(place)} cannot be followed", []);
        }
    }

    private static string Subject(string[] hosts) => hosts.Length switch
    {
        0 => "Hosts are",
        1 => $"Host {hosts[0]} is",
        <= MostNames => $"Hosts {string.Join(", ", hosts)} are",
        _ => $"Hosts {string.Join(", ", hosts.Take(MostNames))} and {hosts.Length - MostNames} more are",
    };

    private static Spot SpotOf(Site site) => new(site.Tree, site.Span);

    private static string Text(Site site)
    {
        var text = site.Tree.GetText();
        var line = text.Lines.GetLineFromPosition(site.Span.Start);
        var code = text.ToString(TextSpan.FromBounds(site.Span.Start, Math.Max(site.Span.Start, Math.Min(site.Span.End, line.End)))).Trim();
        return $"'{(code.Length > MostText ? code.Substring(0, MostText) + "..." : code)}'";
    }

    private sealed record Loss(Severity Severity, Spot Spot, Site? Site, string Why, string[] Hosts)
    {
        public IEnumerable<Spot> Callers => Site is null ? [] : Reports.Callers(Spot, Site.Caller);
    }
}
