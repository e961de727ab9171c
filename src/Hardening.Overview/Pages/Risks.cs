using Hardening.Overview.Facts;
using Hardening.Overview.Text;

namespace Hardening.Overview.Pages;

/// <summary>Risks that are taken, and what is missing.</summary>
internal static class Risks
{
    private const int HostsNamed = 12;

    public static IEnumerable<Block> Of(FleetView fleet, IReadOnlyList<HostView> hosts, int level, Links links) =>
        [.. Accepted(fleet, hosts, level, links), .. Gaps(fleet, hosts, level, links)];

    private static IEnumerable<Block> Accepted(FleetView fleet, IReadOnlyList<HostView> hosts, int level, Links links)
    {
        yield return new Block.Heading(level, "Accepted risks");
        var risks = fleet.Acceptances.Where(risk => risk.Host is null || hosts.Any(host => host.Name == risk.Host)).ToArray();
        if (risks.Length == 0) yield return new Block.Paragraph($"None.");
        else
            yield return new Block.Table(["Rule", "Where", "Risk", "Reason", "Until", "Set at"], [.. risks.Select(IReadOnlyList<Prose> (risk) =>
            [
                RuleLink(risk.Acceptance.RuleId), risk.Host ?? "every host", risk.Title, risk.Acceptance.Because, risk.Acceptance.Until?.Text ?? "no end date", links.Calls([risk.Origin]),
            ])]);
    }

    private static IEnumerable<Block> Gaps(FleetView fleet, IReadOnlyList<HostView> hosts, int level, Links links)
    {
        yield return new Block.Heading(level, "Gaps");
        Prose[] gaps = [.. Unanswered(hosts), .. hosts.SelectMany(host => host.Failed.Select(claim => Failed(host, claim))), .. Strays(hosts)];
        if (gaps.Length > 0) yield return new Block.Bullets(gaps);
        var open = fleet.Open.Where(finding => finding.Host is null || hosts.Any(host => host.Name == finding.Host)).ToArray();
        var shown = open.Where(finding => finding.Rule.Severity >= Severity.Warning || hosts.Count == 1).ToArray();
        if (shown.Length > 0)
        {
            yield return new Block.Paragraph($"Findings that are not accepted:");
            yield return new Block.Table(["Rule", "Severity", "Host", "Finding", "Set at"], [.. shown.Select(IReadOnlyList<Prose> (finding) =>
                [RuleLink(finding.Rule.Id), finding.Rule.Severity.ToString().ToLowerInvariant(), finding.Host ?? "every host", finding.Message, links.Calls([finding.Origin])])]);
        }
        if (open.Length > shown.Length) yield return new Block.Paragraph($"{(open.Length - shown.Length).Of("remark")} more findings are on the pages of the hosts.");
        if (gaps.Length == 0 && open.Length == 0) yield return new Block.Paragraph($"None.");
    }

    private static IEnumerable<Prose> Unanswered(IReadOnlyList<HostView> hosts) =>
        from threat in ThreatPicture.All
        let without = hosts.Where(host => !host.Against(threat).Any()).Select(host => host.Name).ToArray()
        where without.Length > 0
        select Prose.Of($"{threat.Name:strong}: no described protection on {Named(without)}.");

    private static Prose Failed(HostView host, FailedClaim claim) => Prose.Of($"{host.Name:strong} lacks: {claim.Title}. {FacetPages.Capital(claim.Why)}{(claim.Why.EndsWith('.') ? "" : ".")}");

    private static IEnumerable<Prose> Strays(IReadOnlyList<HostView> hosts) =>
        from host in hosts
        let ports = host.Exposures.Where(exposure => !exposure.IsAnswered).Select(exposure => exposure.Span.ToString()).Distinct().ToArray()
        where ports.Length > 0
        select Prose.Of($"{host.Name:strong} has {ports.And()} open, and nothing described answers there.");

    private static string Named(string[] hosts) => hosts.Length <= HostsNamed ? hosts.And() : $"{hosts[..HostsNamed].Append((hosts.Length - HostsNamed).Of("more host")).And()}";

    private static Inline RuleLink(string id) => BuiltInRules.All.FirstOrDefault(rule => rule.Info.Id == id) is { Info.HelpLink: { } page } ? new Inline.FileLink(id, page) : new Inline.Code(id);
}
