using Hardening.Overview.Facts;
using Hardening.Overview.Text;

namespace Hardening.Overview.Pages;

/// <summary>The shortest ways to what is to be kept.</summary>
internal static class WaysSection
{
    private const int Most = 60;

    public static IEnumerable<Block> Of(FleetView fleet)
    {
        var ways = ShortestWays.Of(fleet);
        if (ways.Count == 0) yield break;
        yield return new Block.Heading(2, "Shortest ways to root and to secrets");
        yield return new Block.Paragraph("What an attacker reaches from each compromised step. A step is listed only if the description allows it for certain; kernel vulnerabilities are not considered.");
        yield return new Block.Table(["From", "To", "Way"], [.. Grouped(ways).Take(Most).Select(IReadOnlyList<Prose> (way) => [way.From, way.To, Text(way.Steps)])]);
    }

    // Secrets that are reached in the same way are one row.
    private static IEnumerable<(string From, string To, IReadOnlyList<WayStep> Steps)> Grouped(IReadOnlyList<Way> ways) =>
        from way in ways
        group way by (way.From, Key: string.Join('\n', way.Steps.Take(way.Steps.Count - 1).Select(static step => step.To)) + way.Steps[^1].By) into same
        let all = same.ToArray()
        select (same.Key.From, all.Length == 1 ? all[0].To : $"{all.Length} targets: {string.Join(", ", all.Select(static way => way.To))}", all[0].Steps);

    private static Prose Text(IReadOnlyList<WayStep> steps) =>
        Prose.Join(" → ", steps.Select((step, i) => (Prose)(i == steps.Count - 1 ? step.By : $"{step.To} ({step.By})")));
}
