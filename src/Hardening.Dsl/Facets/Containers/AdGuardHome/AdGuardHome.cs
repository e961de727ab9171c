using System.Runtime.CompilerServices;

namespace Hardening;

/// <summary>AdGuard Home, which answers name queries of the network and leaves out advertisers.</summary>
public sealed class AdGuardHome : Facet<AdGuardHome>
{
    internal AdGuardHome(Place place) : base(place)
    {
    }

    /// <summary>Asks these servers, encrypted, for what it does not know.</summary>
    /// <param name="addresses">DNS over HTTPS, for example <c>https://dns.quad9.net/dns-query</c>.</param>
    /// <remarks>Host effect: <c>settings.dns.upstream_dns</c>.</remarks>
    /// <exception cref="SettingException">An address is not valid, or is not encrypted.</exception>
    public AdGuardHome Upstreams(params ListOf<string> addresses) =>
        From(addresses).Add(AdGuardHomeSettings.Upstreams, HttpsAddress.From, addresses);

    /// <summary>Asks these servers where the upstream servers are.</summary>
    /// <param name="addresses">IPv4 or IPv6 addresses, not those of this host.</param>
    /// <remarks>Host effect: <c>settings.dns.bootstrap_dns</c>, which NixOS asks for.</remarks>
    /// <exception cref="SettingException">An address is not valid.</exception>
    public AdGuardHome Bootstrap(params ListOf<string> addresses) =>
        From(addresses).Add(AdGuardHomeSettings.Bootstrap, IpAddress.From, addresses);

    /// <summary>Leaves out the names on these lists.</summary>
    /// <param name="addresses">Where the lists are kept; they are fetched again each day.</param>
    /// <remarks>Host effect: <c>settings.filters</c>. Without any, nothing is left out.</remarks>
    /// <exception cref="SettingException">An address is not valid, or is not encrypted.</exception>
    public AdGuardHome BlockLists(params ListOf<string> addresses) =>
        From(addresses).Add(AdGuardHomeSettings.BlockLists, HttpsAddress.From, addresses);

    /// <summary>Answers these networks only.</summary>
    /// <param name="networks">For example <c>192.168.1.0/24</c>; any client if none is given.</param>
    /// <remarks>Host effect: <c>settings.dns.allowed_clients</c>. An open resolver is used for amplification attacks.</remarks>
    /// <exception cref="SettingException">A network is not valid.</exception>
    public AdGuardHome AllowClients(params ListOf<string> networks) =>
        From(networks).Add(AdGuardHomeSettings.AllowedClients, IPv4Network.From, networks);

    /// <summary>Serves its pages on this port.</summary>
    /// <param name="port">8080 where it is not said.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>services.adguardhome.port</c>. On the host's network they are served to the host itself alone.</remarks>
    /// <exception cref="SettingException"><paramref name="port"/> is not a valid port.</exception>
    public AdGuardHome WebPort(int port, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(AdGuardHomeSettings.WebPort, Port.From, port);
}
