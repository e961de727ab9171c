using Hardening.Nix.Expressions;

namespace Hardening.Nix.Emitters;

/// <summary>Wireless networks.</summary>
internal sealed class WirelessEmitter() : SettingsEmitter(WirelessSettings.Keys)
{
    public override string Facet => "wireless";

    protected override IEnumerable<Assignment> Write(HostModel host, SettingKey setting) =>
        setting == WirelessSettings.Configures && host.Wireless.Configures.Is(true)
            ? [.. base.Write(host, setting), .. Alone(host.Network)]
            : base.Write(host, setting);

    // dhcpcd would request a second address on the interface, with the host's name, and iwd hands resolvers to systemd-resolved unless told otherwise.
    private static IEnumerable<Assignment> Alone(NetworkModel network)
    {
        yield return Option("networking.dhcpcd.denyInterfaces", NixSyntax.List("wl*"));
        if (network.Resolved.Is(false) || (network.Resolved.IsUnset && network.Networkd.IsUnset))
            yield return Option("networking.wireless.iwd.settings.Network.NameResolvingService", "resolvconf");
    }
}
