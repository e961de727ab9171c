using System.Runtime.CompilerServices;

namespace Hardening;

/// <summary>Programs that systemd starts, watches and shuts in.</summary>
public sealed class Services : Facet<Services>
{
    internal Services(Place place) : base(place)
    {
    }

    /// <summary>Runs a program as a service.</summary>
    /// <param name="name">The name of the unit without <c>.service</c>: letters, digits, dashes, underscores and dots.</param>
    /// <param name="describe">Runs at once.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>systemd.services.&lt;name&gt;</c>.</remarks>
    /// <exception cref="SettingException"><paramref name="name"/> is not a valid name of a service.</exception>
    public Services Add(string name, Action<Service> describe, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Within(ServicesSettings.All, ServiceName.From, name, static place => new Service(place), describe);

    /// <summary>Adds to a unit that NixOS or another module defines: an order, a limit, a sandbox. It is neither started by this nor given a program.</summary>
    /// <param name="name">The unit's name without <c>.service</c>, for example <c>sshd</c>.</param>
    /// <param name="describe">Runs at once.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>systemd.services.&lt;name&gt;</c>, without <c>wantedBy</c>.</remarks>
    /// <exception cref="SettingException"><paramref name="name"/> is not the name of a service.</exception>
    public Services Extend(string name, Action<Service> describe, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Within(
            ServicesSettings.All, ServiceName.From, name, static place => new Service(place),
            service => service.Extending(describe, file, line));

    /// <summary>Opens a Cloudflare Tunnel outwards, so that the host is reached from outside and no port of it is open.</summary>
    /// <param name="token">The tunnel's token; it reaches the program as a credential that no other service can read.</param>
    /// <param name="describe">Runs at once, after what the tunnel needs is said.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>
    /// Host effect: the service <c>cloudflared</c> under its own user, in <see cref="Sandbox.OutboundOnly"/>, restarted 5 seconds after a failure.
    /// Source: Cloudflare's documentation of <c>cloudflared tunnel run --token-file</c>.
    /// </remarks>
    public Services CloudflareTunnel(Secret token, Action<Service>? describe = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Within(
            ServicesSettings.All, ServiceName.From, Service.CloudflaredName, static place => new Service(place),
            service => service.Cloudflared(token, describe, file, line));
}
