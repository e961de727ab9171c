using Hardening.Nix.Expressions;

namespace Hardening.Nix.Emitters;

/// <summary>Interfaces, addresses, name servers, NAT.</summary>
internal sealed class NetworkEmitter() : SettingsEmitter(NetworkSettings.Keys)
{
    public override string Facet => "network";

    protected override IEnumerable<Assignment> Write(HostModel host, SettingKey setting) => setting.Name switch
    {
        nameof(NetworkSettings.Interfaces) => [.. base.Write(host, setting), .. Gateway(host.Network, "networking.defaultGateway", static nic => nic.Gateway), .. Gateway(host.Network, "networking.defaultGateway6", static nic => nic.IPv6Gateway)],
        nameof(NetworkSettings.Dhcp) => [.. base.Write(host, setting), .. host.Network.Dhcp.Is(false) ? [Option("networking.dhcpcd.enable", false)] : Array.Empty<Assignment>()],
        nameof(NetworkSettings.Unmanaged) => host.Network.Unmanaged.Certain.SelectMany(file => Unmanaged(file, host.Network.UnmanagedPattern(file))),
        nameof(NetworkSettings.NatExternal) => host.Network.HasNat ? [Option("networking.nat.enable", true), .. base.Write(host, setting)] : [],
        nameof(NetworkSettings.NatInternal) => Option(Path(setting), host.Network.NatInternal, pattern => pattern.Text(host)),
        _ => base.Write(host, setting),
    };

    private static IEnumerable<Assignment> Gateway<T>(NetworkModel network, string option, Func<NetworkInterfaceModel, Setting<T>> of) where T : notnull
    {
        foreach (var name in network.Interfaces.Certain)
            if (of(network.Interface(name)).TryGet(out var gateway))
            {
                yield return Option(option, NixSyntax.Attrs(
                    NixSyntax.SetKey("address", gateway.ToString()!), NixSyntax.SetKey("interface", name.ToString())));
                yield break; // NixOS takes one
            }
    }

    private static IEnumerable<Assignment> Unmanaged(NetworkFileName file, Setting<InterfacePattern> pattern)
    {
        if (!pattern.TryGet(out var interfaces)) yield break;
        var path = $"systemd.network.networks.{Nixos.Part(file)}";
        yield return Option($"{path}.matchConfig.Name", interfaces.ForNftables);
        yield return Option($"{path}.linkConfig.Unmanaged", true);
    }
}
