using Hardening.Overview.Facts;
using Hardening.Overview.Text;

namespace Hardening.Overview.Pages;

/// <summary>What reaches a host, and what it reaches.</summary>
internal static class SurfaceSection
{
    public static IEnumerable<Block> Of(HostView host, Links links, int level)
    {
        yield return new Block.Heading(level, level == 2 ? "Attack surface" : $"Attack surface of {host.Name}");
        if (host.Exposures.Count == 0 && host.PerhapsMore.Count == 0)
            yield return new Block.Paragraph($"**No port is open.** {(host.Model.Firewall.Enabled.Is(false) ? "The firewall is off, but no described service listens." : "The firewall is on and allows nothing.")}");
        foreach (var network in host.Exposures.GroupBy(exposure => exposure.Network))
        {
            yield return new Block.Paragraph($"From {network.Key:strong}:");
            yield return new Block.Table(["Port", "Protocol", "Process", "Authentication", "Reason", "Opened by"], [.. network.Select(exposure => Row(exposure, links))]);
        }
        if (host.Hidden.Count > 0)
        {
            yield return new Block.Paragraph($"Listening, but not reachable from outside:");
            yield return new Block.Bullets([.. host.Hidden.Select(listener => Prose.Of($"{listener.Span.ToString():code} {listener.Process}{(listener.IsInside ? $", at {string.Join(", ", listener.Addresses)} in its container's network" : listener.IsLocal ? ", on loopback only" : "")}{(listener.Why is { } why ? $": {why}" : "")}"))]);
        }
        if (host.PerhapsMore.Count > 0)
            yield return new Block.Paragraph($"And perhaps more: {Prose.Join(", ", host.PerhapsMore.Select(option => (Prose)new Inline.Code(option)))}.");
        yield return new Block.Paragraph($"{(host.PerhapsMore.Count > 0 || PublishedPorts.ForwardsToMachines(host) ? "" : $"No port is forwarded through {host.Name} to another machine. ")}What a router in front of {host.Name} forwards is not described here.");
        var outbound = host.Outbound.ToArray();
        if (outbound.Length > 0)
        {
            yield return new Block.Paragraph($"Connections that {host.Name} opens:");
            yield return new Block.Table(["Process", "Destination", "Purpose", "Set at"], [.. outbound.Select(IReadOnlyList<Prose> (path) =>
                [path.CarriesInbound ? Prose.Of($"{path.Process} (**inbound traffic enters here**)") : path.Process, path.Destination, path.Purpose, links.Calls(path.Origins)])]);
        }
        if (ReachFigure.Of(host) is { } figure) yield return new Block.Figure(figure);
    }

    private static Prose[] Row(Exposure exposure, Links links) =>
    [
        exposure.Span.Ports, exposure.Span.Protocol, exposure.IsAnswered ? exposure.Process : Prose.Of($"{exposure.Process:alert}"),
        exposure.Authentication, exposure.Why, links.Calls([exposure.Origin]),
    ];
}
