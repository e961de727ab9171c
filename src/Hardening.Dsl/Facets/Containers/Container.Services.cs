using System.Runtime.CompilerServices;

namespace Hardening;

public sealed partial class Container
{
    /// <summary>Offers the container's service to people, under a name below the proxy's domain.</summary>
    /// <param name="name">The part before the domain: <c>photos</c> for <c>photos.example.org</c>.</param>
    /// <param name="via">The container that runs Traefik.</param>
    /// <param name="access">States the login; runs at once. Without one the service is not published.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>
    /// Host effect: router and backend of Traefik; with a login, its middleware there and the access rule of Authelia as well, and the
    /// container's firewall opens the service's port. All follow from this one call, so that none can say something else.
    /// </remarks>
    /// <exception cref="SettingException"><paramref name="name"/> is not a valid name.</exception>
    public Container Publish(string name, Container via, Action<Publication> access, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line)
            .Put(ContainerSettings.Publications, DomainName.From, name, PublicationSettings.Proxy, NameOf, via)
            .Within(ContainerSettings.Publications, DomainName.From, name, static place => new Publication(place), access);

    /// <summary>Runs Traefik, the proxy before everything that is published: port 80 sends browsers on to 443, TLS ends there.</summary>
    /// <param name="describe">Runs at once.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>services.traefik</c> inside, without dashboard and API.</remarks>
    public Container Traefik(Action<Traefik> describe, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(TraefikSettings.Enabled, true).Describe(static place => new Traefik(place), describe);

    /// <summary>Runs Authelia, which asks people who they are before the proxy lets them through.</summary>
    /// <param name="describe">Runs at once.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>services.authelia.instances.main</c> inside. What no publication names is denied.</remarks>
    public Container Authelia(Action<Authelia> describe, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(AutheliaSettings.Enabled, true).Describe(static place => new Authelia(place), describe);

    /// <summary>Runs AdGuard Home, which answers name queries of the network and leaves out advertisers.</summary>
    /// <param name="describe">Runs at once.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>services.adguardhome</c> inside; what is described here is all of its configuration.</remarks>
    public Container AdGuardHome(Action<AdGuardHome> describe, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(AdGuardHomeSettings.Enabled, true).Describe(static place => new AdGuardHome(place), describe);

    /// <summary>Runs Immich, which keeps photos and videos.</summary>
    /// <param name="describe">Runs at once.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>services.immich</c> inside, with its PostgreSQL and Redis on sockets.</remarks>
    public Container Immich(Action<Immich>? describe = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(ImmichSettings.Enabled, true).Describe(static place => new Immich(place), describe ?? (static _ => { }));

    /// <summary>Runs Vaultwarden, which keeps passwords. Its admin page is off.</summary>
    /// <param name="describe">Runs at once.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>services.vaultwarden</c> inside, with address and port stated, because the defaults that its options name do not take effect.</remarks>
    public Container Vaultwarden(Action<Vaultwarden> describe, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(VaultwardenSettings.Enabled, true).Describe(static place => new Vaultwarden(place), describe);

    /// <summary>Runs OpenCloud, which keeps and shares files.</summary>
    /// <param name="describe">Runs at once.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>services.opencloud</c> inside.</remarks>
    public Container OpenCloud(Action<OpenCloud> describe, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(OpenCloudSettings.Enabled, true).Describe(static place => new OpenCloud(place), describe);
}
