using Hardening.Overview.Facets.Containers;
using Hardening.Overview.Facts;
using Hardening.Overview.Text;

namespace Hardening.Overview.Facets;

/// <summary>Containers, the services inside, and how people reach them.</summary>
internal sealed class ContainersOverview : FacetOverview
{
    public const string Isolation = "Isolation";
    public const string Published = "Published services";

    public override string Page => "containers";

    public override string Title => "Containers";

    public override string Module => "containers.nix";

    public override IEnumerable<string> Modules(HostView host) => host.Model.Containers.Certain.Select(container => $"container-{container.Name}.nix");

    public override IEnumerable<Measure> Measures(HostView host) => [.. ContainerClaims.Of(host.Model.Containers), .. ServiceClaims.Of(host.Model.Containers)];

    public override IEnumerable<FailedClaim> Failed(HostView host)
    {
        string[] shared = [.. host.Model.Containers.Certain.Where(container => container.SharesNetwork).Select(container => container.Name.ToString())];
        if (shared.Length > 0)
            yield return new("a private network for every container", $"on the host's network: {shared.And()}", [Threats.LateralMovement, Threats.RemoteCodeExecution]);
        string[] root = [.. host.Model.Containers.Certain.Where(container => !container.UserNamespace.Is(true)).Select(container => container.Name.ToString())];
        if (root.Length > 0)
            yield return new("a user namespace for every container", $"root inside is root on the host: {root.And()}", [Threats.LateralMovement, Threats.KernelExploitation]);
    }

    public override IEnumerable<Opening> Openings(HostView host) =>
        from container in host.Model.Containers.Certain
        from span in (PortSpan[])[.. container.OpensTcpOnHost.Select(port => PortSpan.Of(Transport.Tcp, port)), .. container.OpensUdpOnHost.Select(port => PortSpan.Of(Transport.Udp, port))]
        select new Opening(span, null, $"container {container.Name} shares the host's network{Reason(container)}", container.Origin);

    public override IEnumerable<Listener> Listeners(HostView host) => host.Model.Containers.Certain.SelectMany(ContainerListeners.Of);

    public override IEnumerable<InnerPath> Behind(HostView host)
    {
        foreach (var service in host.Model.Containers.Published)
            yield return new(ContainerListeners.NameOf(service.Proxy, service.Proxy.Traefik), new(NameOf(service.Container), AddressOf(service.Container)), service.Address.ToString());
        foreach (var login in host.Model.Containers.Published.Where(service => service.Login is not null).DistinctBy(service => (service.Proxy.Name, service.Login!.Name)))
            yield return new(ContainerListeners.NameOf(login.Proxy, login.Proxy.Traefik), new(NameOf(login.Login!), AddressOf(login.Login!)), "identity");
    }

    public override IEnumerable<OutboundPath> Outbound(HostView host)
    {
        foreach (var container in host.Model.Containers.Certain)
        {
            if (container.Traefik.Enabled.Is(true) && container.Traefik.AcmeEmail.TryGet(out _))
                yield return new(ContainerListeners.NameOf(container, container.Traefik), "Let's Encrypt and Cloudflare's DNS", "requests certificates (DNS challenge)", container.Traefik.AcmeEmail.Origins);
            if (container.AdGuardHome.Enabled.Is(true) && !container.AdGuardHome.Upstreams.IsEmpty)
                yield return new(ContainerListeners.NameOf(container, container.AdGuardHome), string.Join(", ", container.AdGuardHome.Upstreams.Certain),
                    "resolves names for clients", [.. container.AdGuardHome.Upstreams.Select(item => item.Origin).Distinct()]);
            if (container.OpenCloud.Enabled.Is(true) && container.OpenCloud.Login.TryGet(out var login) && host.Model.Containers.Find(login) is { PublishedAs: { } issuer })
                yield return new(NameOf(container), issuer.ToString(), "asks the login service about access tokens", container.OpenCloud.Login.Origins);
        }
    }

    public override IEnumerable<Feature> Features(HostView host)
    {
        var containers = host.Model.Containers.Certain.ToArray();
        if (containers.Length == 0)
        {
            yield return new("containers", "none");
            yield break;
        }
        yield return new("containers", $"{containers.Length}; private network: {Count(containers, c => c.HasOwnNetwork)}; user namespace: {Count(containers, c => c.UserNamespace.Is(true))}");
    }

    public override IEnumerable<StatedSetting> Settings(HostView host)
    {
        var containers = host.Model.Containers;
        return
        [
            .. Stated(Isolation, "networks reserved for containers", containers.Subnets, static network => network.ToString()),
            .. containers.Certain.SelectMany(StatedContainer.Of),
        ];
    }

    public override IEnumerable<Block> Introduction(HostView host)
    {
        var containers = host.Model.Containers;
        if (!containers.Certain.Any()) yield break;
        yield return new Block.Table(["Container", "Network", "Users", "Services", "Published as", "Access"],
            [.. containers.Certain.Select(IReadOnlyList<Prose> (container) =>
            [
                container.Name.ToString(),
                container.Addresses is { } pair ? $"{pair.Host} ↔ {pair.Container}" : container.SharesNetwork ? "the host's" : "its own",
                container.UserNamespace.Is(true) ? "its own" : Prose.Of($"{"the host's":alert}"),
                string.Join(", ", container.Services.Select(service => service.Name)),
                string.Join(", ", container.Portals.Select(portal => portal.Address.ToString())),
                string.Join(", ", container.Portals.Select(portal => portal.Access.ToString())),
            ])]);
    }

    public static string NameOf(ContainerModel container) => container.Services.Count > 0 ? ContainerListeners.NameOf(container, container.Services[0]) : $"container {container.Name}";

    private static string? AddressOf(ContainerModel container) => container.Addresses?.Container.ToString() ?? "the host's network";

    private static string Reason(ContainerModel container) => container.Network.Origins is [{ Because: { } because }, ..] ? $": {because}" : "";

    private static string Count(ContainerModel[] containers, Func<ContainerModel, bool> has)
    {
        var lack = containers.Where(container => !has(container)).Select(container => container.Name.ToString()).ToArray();
        return lack.Length == 0 ? "all" : $"{containers.Length - lack.Length} of {containers.Length}, not: {lack.And()}";
    }
}
