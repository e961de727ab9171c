namespace Hardening.Overview.Facts;

/// <summary>Joins what the packet filter lets in with what listens.</summary>
internal static class AttackSurface
{
    public const string Nobody = "nothing that is described";

    public static (IReadOnlyList<Exposure> Exposures, IReadOnlyList<Listener> Hidden) Of(HostView host, Opening[] openings, Listener[] listeners)
    {
        var networks = Networks.Of(host);
        var exposures = host.Model.Firewall.Enabled.Is(false)
            ? networks.SelectMany(network => Unfiltered(network, listeners)).ToArray()
            : [.. networks.SelectMany(network => Filtered(network, openings, listeners))];
        var reached = exposures.Select(exposure => exposure.Span).ToArray();
        return (exposures, [.. listeners.Where(listener => listener.IsLocal || !reached.Any(span => span.Holds(listener.Span)))]);
    }

    private static IEnumerable<Exposure> Unfiltered(ReachableNetwork network, Listener[] listeners) =>
        from listener in listeners
        where !listener.IsLocal
        orderby listener.Span
        select new Exposure(network.Name, listener.Span, listener.Process, listener.Authentication, "nothing filters", listener.Origin);

    private static IEnumerable<Exposure> Filtered(ReachableNetwork network, Opening[] openings, Listener[] listeners)
    {
        if (network.IsTrusted)
            foreach (var exposure in Unfiltered(network, listeners)) yield return exposure with { Why = "the firewall trusts this interface" };
        else
            foreach (var opening in openings.Where(network.Has).DistinctBy(opening => opening.Span).OrderBy(opening => opening.Span))
            {
                var behind = listeners.Where(listener => !listener.IsLocal && opening.Span.Holds(listener.Span)).ToArray();
                if (behind.Length == 0) yield return new(network.Name, opening.Span, Nobody, "unknown", opening.Why, opening.Origin) { IsAnswered = false };
                foreach (var listener in behind)
                    yield return new(network.Name, listener.Span, listener.Process, listener.Authentication, listener.Why ?? opening.Why, opening.Origin);
            }
    }
}
