using Hardening.Overview.Facts;
using Hardening.Overview.Text;

namespace Hardening.Overview.Facets.Containers;

/// <summary>Where the services of containers wait for connections.</summary>
internal static class ContainerListeners
{
    public static string NameOf(ContainerModel container, ContainedService service) => $"{service.Name} (container {container.Name})";

    public static IEnumerable<Listener> Of(ContainerModel container)
    {
        var isInside = !container.SharesNetwork;
        foreach (var service in container.Services)
        {
            foreach (var span in Spans(service))
                yield return new(span, NameOf(container, service), AuthenticationOf(container, service, span), container.Origin)
                {
                    Addresses = isInside ? [container.ListenAddress] : [], IsInside = isInside, Container = container.Name.ToString(), Why = WhyOf(service, span),
                };
            if (service.Web is { } web && service.Tcp.All(port => port != web))
                yield return new(PortSpan.Of(Transport.Tcp, web), NameOf(container, service), "its own login, behind the proxy", container.Origin)
                {
                    Addresses = [container.ListenAddress], IsInside = isInside, Container = container.Name.ToString(), Why = Names(container) is { Length: > 0 } names ? $"for the proxy, as {names}" : null,
                };
        }
    }

    private static IEnumerable<PortSpan> Spans(ContainedService service) =>
        [.. service.Tcp.Select(port => PortSpan.Of(Transport.Tcp, port)), .. service.Udp.Select(port => PortSpan.Of(Transport.Udp, port))];

    private static string AuthenticationOf(ContainerModel container, ContainedService service, PortSpan span)
    {
        if (service is TraefikModel) return span.First == 80 ? "none: redirects to 443" : Behind(container);
        if (service is AdGuardHomeModel adguard)
            return adguard.AllowedClients.IsOpen ? "unknown" : adguard.AllowedClients.IsEmpty ? "none: answers any client" : $"by address: {adguard.AllowedClients.Certain.Select(network => network.ToString()).And()}";
        return "its own";
    }

    private static string Behind(ContainerModel proxy)
    {
        var ways = proxy.Serves.GroupBy(service => service.Access.ToString()).Select(group => $"{group.Key} for {group.Select(service => service.Publication.Name.ToString()).And()}");
        return string.Join("; ", ways) is { Length: > 0 } all ? all : "nothing is published";
    }

    private static string? WhyOf(ContainedService service, PortSpan span) => service switch
    {
        TraefikModel => span.First == 80 ? "redirects to TLS" : "entry of every published service, over TLS",
        AdGuardHomeModel => "DNS for the network",
        _ => null,
    };

    private static string Names(ContainerModel container) => string.Join(", ", container.Portals.Select(portal => portal.Address));
}
