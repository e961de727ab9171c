namespace Hardening.Overview.Facts;

/// <summary>What reaches a host.</summary>
/// <param name="Reached">The ways in.</param>
/// <param name="Hidden">What listens where no other machine reaches it.</param>
/// <param name="PerhapsMore">Options through which more may be open.</param>
internal sealed record Surface(IReadOnlyList<Exposure> Reached, IReadOnlyList<Listener> Hidden, IReadOnlyList<string> PerhapsMore);

/// <summary>Joins what the packet filter lets in with what listens.</summary>
internal static class AttackSurface
{
    public const string Nobody = "nothing described";

    public static Surface Of(HostView host, Opening[] openings, Listener[] listeners)
    {
        Exposure[] exposures = [.. Networks.Of(host).SelectMany(network => host.Model.Firewall.Enabled.Is(false) ? Unfiltered(network, openings, listeners) : Filtered(network, openings, listeners))];
        var reached = exposures.Select(exposure => exposure.Span).ToArray();
        return new(exposures, [.. listeners.Where(listener => listener.IsLocal || !reached.Any(span => span.Holds(listener.Span)))], [.. PerhapsMore(host)]);
    }

    private static IEnumerable<Exposure> Unfiltered(ReachableNetwork network, Opening[] openings, Listener[] listeners) =>
    [
        .. Listening(network, listeners, "no filter"),
        .. openings.Where(opening => opening.Answers is not null && network.Has(opening)).OrderBy(opening => opening.Span).SelectMany(opening => Behind(network, opening, listeners)),
    ];

    private static IEnumerable<Exposure> Listening(ReachableNetwork network, Listener[] listeners, string why) =>
        from listener in listeners
        where !listener.IsLocal
        orderby listener.Span
        select new Exposure(network.Name, listener.Span, listener.Process, listener.Authentication, why, listener.Origin);

    private static IEnumerable<Exposure> Filtered(ReachableNetwork network, Opening[] openings, Listener[] listeners)
    {
        if (network.TrustedBecause is { } because)
            return [.. Listening(network, listeners, because), .. Unfiltered(network, openings, []),];
        return openings.Where(network.Has).DistinctBy(opening => (opening.Span, opening.Answers)).OrderBy(opening => opening.Span).SelectMany(opening => Behind(network, opening, listeners));
    }

    private static IEnumerable<Exposure> Behind(ReachableNetwork network, Opening opening, Listener[] listeners)
    {
        if (opening.Answers is { } process)
            return [new(network.Name, opening.Span, process, "unknown", opening.Why, opening.Origin)];
        var behind = listeners.Where(listener => !listener.IsLocal && opening.Span.Holds(listener.Span)).ToArray();
        return behind.Length == 0 ? [new(network.Name, opening.Span, Nobody, "unknown", opening.Why, opening.Origin) { IsAnswered = false }]
            : behind.Select(listener => new Exposure(network.Name, listener.Span, listener.Process, listener.Authentication, listener.Why ?? opening.Why, opening.Origin));
    }

    // Settings of the packet filter that are unknown, and ports whose number is.
    private static IEnumerable<string> PerhapsMore(HostView host)
    {
        var (firewall, network) = (host.Model.Firewall, host.Model.Network);
        IReadOnlyList<Origin>[] unknown =
        [
            .. Unknown(firewall.Everywhere), .. firewall.Interfaces.SelectMany(item => Unknown(firewall.On(item.Value))),
            firewall.Interfaces.OpenedBy, firewall.Trusted.OpenedBy, firewall.Enabled.IsUnknown ? firewall.Enabled.Origins : [],
            host.Model.Ssh.Enabled.IsUnknown ? host.Model.Ssh.Enabled.Origins : [], host.Model.Ssh.Ports.IsUnknown ? host.Model.Ssh.Ports.Origins : [],
            host.Model.Ssh.OpenFirewall.IsUnknown ? host.Model.Ssh.OpenFirewall.Origins : [],
            host.Model.Containers.All.OpenedBy, .. host.Model.Containers.Certain.Where(container => container.Network.IsUnknown).Select(container => container.Network.Origins), network.Interfaces.OpenedBy,
        ];
        var named = unknown.SelectMany(origins => origins).Distinct().ToArray();
        return host.Options.NamesOf(named)
            .Concat(named.Where(origin => !host.Options.Has(origin)).Select(origin => origin.ToString()))
            .Concat(PublishedPorts.Unknown(host)).Concat(host.Nixos.UnknownPrefixes.Where(prefix => MayOpen(prefix.Path)).Select(prefix => prefix.Path.Text))
            .Distinct().Order(StringComparer.Ordinal);
    }

    private static bool MayOpen(NixosPath prefix) => prefix.Segments.Count == 0 || prefix.Segments[0] is "services" or "programs" or "virtualisation" or "containers" or "networking";

    private static IEnumerable<IReadOnlyList<Origin>> Unknown(OpenPortsModel open) => [open.Tcp.OpenedBy, open.TcpRanges.OpenedBy, open.Udp.OpenedBy, open.UdpRanges.OpenedBy];
}
