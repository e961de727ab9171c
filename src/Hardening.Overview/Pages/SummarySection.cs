using Hardening.Overview.Access;
using Hardening.Overview.Facts;
using Hardening.Overview.Text;

namespace Hardening.Overview.Pages;

/// <summary>One row per host for a reader with one minute.</summary>
internal static class SummarySection
{
    private const int Named = 4;

    public static IEnumerable<Block> Of(FleetView fleet)
    {
        yield return new Block.Heading(2, "Summary");
        yield return new Block.Table(["Host", "Reachable from", "Becomes root", "Unprotected", "Findings", "Accepted risks", "Unknown"], [.. fleet.Hosts.Select(IReadOnlyList<Prose> (host) =>
        [
            new Inline.PageLink(host.Name, Site.HostPage(host)), Reach(host), Root(host), Unprotected(host), Findings(fleet, host), Accepted(fleet, host), Unknown(host),
        ])]);
        yield return new Block.Paragraph($"NixOS options are checked with {(fleet.Model.Files.Table.User is null ? $"the built-in table of {fleet.Model.Files.Table.Date}" : "the project's own table, nixos-options.json")}.");
    }

    private static string Reach(HostView host)
    {
        var networks = host.Exposures.GroupBy(static exposure => exposure.Network)
            .Select(static group => $"{group.Key}: {string.Join(", ", group.Select(static exposure => exposure.Span.ToString()).Distinct())}")
            .Concat(host.PerhapsMore.Count > 0 ? ["perhaps more"] : Array.Empty<string>());
        return string.Join("; ", networks) is { Length: > 0 } open ? open : "no open port";
    }

    private static string Root(HostView host)
    {
        var ways = host.Model.Access.ToRoot.ToLookup(static path => path.Holds);
        string sure = Accounts(ways[Answer.Yes]), perhaps = Accounts(ways[Answer.Unknown]);
        return (sure, perhaps) switch
        {
            ("", "") => "no account",
            (_, "") => sure,
            ("", _) => $"depends on the host: {perhaps}",
            _ => $"{sure}; depends on the host: {perhaps}",
        };
    }

    private static string Accounts(IEnumerable<AccessPath> paths) =>
        string.Join(", ", paths.GroupBy(static path => path.Account).Select(static group => $"{group.Key} ({string.Join(", ", group.Select(AccessText.Of).Distinct())})"));

    private static string Unprotected(HostView host) => First(
        [.. ThreatPicture.All.Where(threat => !host.Against(threat).Any()).Select(static threat => threat.Name), .. host.Failed.Select(static claim => $"without {claim.Title}")], "no gap found");

    private static string Findings(FleetView fleet, HostView host) =>
        string.Join(", ", fleet.Open.Where(finding => finding.Host == host.Name).GroupBy(static finding => finding.Rule.Severity)
            .Select(static group => group.Count().Of(group.Key == Severity.Info ? "note" : group.Key.ToString().ToLowerInvariant()))) is { Length: > 0 } found ? found : "none";

    private static string Accepted(FleetView fleet, HostView host) =>
        First([.. fleet.Acceptances.Where(risk => risk.Host is null || risk.Host == host.Name).Select(static risk => risk.Acceptance.RuleId).Distinct()], "none");

    private static string Unknown(HostView host) => First(
    [
        .. host.Findings.Any(static finding => finding.Rule.Id == UnevaluatedRules.Unevaluated.Id) ? [$"rules not evaluated ({UnevaluatedRules.Unevaluated.Id})"] : Array.Empty<string>(),
        .. host.PerhapsMore.Count > 0 ? ["open ports"] : Array.Empty<string>(),
        .. host.Model.Running.IsOpen ? ["services"] : host.Model.Running.NotKnown.Select(static service => service.Path.Text).Distinct(),
    ], "nothing");

    private static string First(IReadOnlyList<string> all, string none) =>
        all.Count == 0 ? none : all.Count > Named ? $"{string.Join(", ", all.Take(Named))} and {all.Count - Named} more" : string.Join(", ", all);
}
