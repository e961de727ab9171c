using Hardening.Overview.Facts;
using Hardening.Overview.Text;

namespace Hardening.Overview.Pages;

/// <summary>The page of one host: what it stands against, what reaches it, what is missing, and where to read on.</summary>
internal static class HostPages
{
    public static Page Of(HostView host, FleetView fleet, Links links) => new(
        Site.HostPage(host), host.Name, $"Security overview of the host {host.Name}.",
        [
            new Block.Paragraph($"A {KindOf(host)} of the fleet {fleet.Name:strong}, built from NixOS {fleet.Model.Release.Number()}. Read on: {Contents(host)}. Back to {new Inline.PageLink("the whole fleet", Site.Front)}."),
            new Block.Heading(2, "Threats and mitigations"),
            new Block.Table(["Threat", "Mitigations found"], [.. ThreatPicture.All.Select(IReadOnlyList<Prose> (threat) => [threat.Name, Mitigations.Of(host, threat)])]),
            .. AccessSection.Of(host),
            .. SurfaceSection.Of(host, links, 2),
            .. ServicesSection.Of(host, links),
            .. Layers(host),
            .. Risks.Of(fleet, [host], 2, links),
        ]);

    public static Prose Contents(HostView host) => Prose.Join(", ",
        Site.Groups(host).Select(group => (Prose)new Inline.PageLink(FacetPages.TitleOf(group).ToLowerInvariant() is "ssh" ? "SSH" : FacetPages.TitleOf(group).ToLowerInvariant(), Site.FacetPage(host, group[0]))));

    public static string KindOf(HostView host) => host.Model.Kind.Match(static () => "host", static kind => kind.ToString().ToLowerInvariant(), static () => "host");

    private static IEnumerable<Block> Layers(HostView host)
    {
        yield return new Block.Heading(2, "Defence in depth");
        yield return new Block.Figure(LayerFigure.Of(host));
        yield return new Block.Table(["Layer", "Protections"], LayerFigure.Rows(host));
    }
}
