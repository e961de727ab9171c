namespace Hardening.Rules;

/// <summary>Questions that several rules ask of the firewall; each is true only when the answer is certain.</summary>
internal static class FirewallReading
{
    /// <summary>Whether anything is filtered.</summary>
    public static bool Filters(this FirewallModel firewall) => firewall.Enabled.IsUnset || firewall.Enabled.Is(true);

    /// <summary>Whether no rule here lets TCP in on a port.</summary>
    public static bool IsClosedFor(this OpenPortsModel open, Port port) =>
        open.Tcp.Lacks(port) && !open.TcpRanges.IsOpen && !open.TcpRanges.Any(range => range.Value.Contains(port));

    /// <summary>Whether no rule lets TCP in on a port on any interface.</summary>
    public static bool IsClosedFor(this FirewallModel firewall, Port port) =>
        firewall.Everywhere.IsClosedFor(port) && firewall.Trusted.IsEmpty && !firewall.Interfaces.IsOpen
        && firewall.Interfaces.All(name => firewall.On(name.Value).IsClosedFor(port));

    /// <summary>The calls that open a TCP port for certain, on every interface or on one.</summary>
    public static IEnumerable<Origin> OpenersOf(this FirewallModel firewall, Port port) =>
        new[] { firewall.Everywhere }.Concat(firewall.Interfaces.Certain.Select(firewall.On))
            .Select(open => open.Tcp.OriginOf(port)).OfType<Origin>();
}
