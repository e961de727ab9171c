namespace Hardening;

/// <summary>What follows from the publications of a host, for the proxy, the login service and the containers alike.</summary>
internal static class Publishing
{
    public static IEnumerable<PublicationModel> Described(ContainersModel containers) =>
        containers.Certain.SelectMany(container => container.Publications);

    /// <summary>The publications of which everything is known that a router needs. The others are not offered at all.</summary>
    public static IEnumerable<PublishedService> Offered(ContainersModel containers) =>
        Described(containers).Select(publication => Offer(containers, publication)).OfType<PublishedService>();

    /// <summary>Where one container reaches a port of another, or null when it cannot.</summary>
    public static string? Reach(ContainerModel from, ContainerModel to, Port port)
    {
        if (to.SharesNetwork) return from.SharesNetwork ? $"http://127.0.0.1:{port}" : null;
        return to.Addresses is { } pair ? $"http://{pair.Container}:{port}" : null;
    }

    private static PublishedService? Offer(ContainersModel containers, PublicationModel publication)
    {
        if (!publication.Proxy.TryGet(out var via) || containers.Find(via) is not { } proxy) return null;
        if (!proxy.Traefik.Enabled.Is(true) || !proxy.Traefik.Domain.TryGet(out var domain)) return null;
        if (publication.Port is not { } port || Reach(proxy, publication.Container, port) is not { } backend) return null;
        if (!publication.Access.TryGet(out var access) || !DomainName.TryFrom($"{publication.Name}.{domain}", out var address, out _)) return null;
        if (access is not PublishedAccess.Login by) return new(publication, address, proxy, backend, access, null);
        // A login that cannot be asked must not become a door without one.
        var login = containers.Find(by.Container);
        return login is not null && login.Authelia.Enabled.Is(true) && Reach(proxy, login, AutheliaModel.Port) is not null
            ? new(publication, address, proxy, backend, access, login)
            : null;
    }
}
