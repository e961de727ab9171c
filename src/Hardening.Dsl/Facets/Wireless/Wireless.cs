using System.Runtime.CompilerServices;

namespace Hardening;

/// <summary>Wireless networks, joined with iwd.</summary>
public sealed class Wireless : Facet<Wireless>
{
    internal Wireless(Place place) : base(place)
    {
    }

    /// <summary>Joins wireless networks with iwd.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>networking.wireless.iwd.enable</c>. Networks and their passwords are in <c>/var/lib/iwd</c>, readable by root.</remarks>
    public Wireless Iwd([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(WirelessSettings.Enabled, true);

    /// <summary>Chooses the hardware address that networks see.</summary>
    /// <param name="policy">iwd's own default is the permanent one.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>networking.wireless.iwd.settings.General.AddressRandomization</c>. Source: iwd.config(5).</remarks>
    public Wireless MacAddress(MacPolicy policy, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(WirelessSettings.MacPolicy, policy);

    /// <summary>Keeps to the channels and the power that a country allows.</summary>
    /// <param name="code">Two capital letters, such as <c>DE</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>networking.wireless.iwd.settings.General.Country</c>. Source: iwd.config(5).</remarks>
    /// <exception cref="SettingException"><paramref name="code"/> is not two capital letters.</exception>
    public Wireless Country(string code, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(WirelessSettings.Country, CountryCode.From, code);

    /// <summary>Lets iwd ask for addresses itself, without another DHCP client.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>networking.wireless.iwd.settings.General.EnableNetworkConfiguration</c>; dhcpcd is kept off <c>wl*</c> (<c>networking.dhcpcd.denyInterfaces</c>), and without systemd-resolved iwd writes resolvers through resolvconf. Source: iwd.config(5).</remarks>
    public Wireless ConfigureAddresses([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(WirelessSettings.Configures, true);
}
