using System.Runtime.CompilerServices;

namespace Hardening;

/// <summary>How one service is offered to people.</summary>
public sealed class Publication : Facet<Publication>
{
    internal Publication(Place place) : base(place)
    {
    }

    /// <summary>Lets in who has proved to the login service with two factors who they are.</summary>
    /// <param name="login">The container that runs Authelia.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: a middleware of the router, and Authelia's rule for the same name with <c>policy = "two_factor"</c>.</remarks>
    public Publication TwoFactor(Container login, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(PublicationSettings.Access, static by => PublishedAccess.TwoFactor(Container.NameOf(by)), login);

    /// <summary>Lets in who has proved to the login service with a password who they are.</summary>
    /// <param name="login">The container that runs Authelia.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: a middleware of the router, and Authelia's rule for the same name with <c>policy = "one_factor"</c>.</remarks>
    public Publication OneFactor(Container login, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(PublicationSettings.Access, static by => PublishedAccess.OneFactor(Container.NameOf(by)), login);

    /// <summary>Lets requests through to the service, which has its own login.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: a router without a login before it. Programs that cannot follow a login page, such as those that synchronise files, need this.</remarks>
    public Publication ServiceLogin([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(PublicationSettings.Access, PublishedAccess.ByTheService);

    /// <summary>Says where in the container the service listens, when it is none that the container describes.</summary>
    /// <param name="port">1 to 65535.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: the backend of the router, and an open port of the container's firewall.</remarks>
    /// <exception cref="SettingException"><paramref name="port"/> is not a valid port.</exception>
    public Publication Port(int port, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(PublicationSettings.StatedPort, Hardening.Port.From, port);
}
