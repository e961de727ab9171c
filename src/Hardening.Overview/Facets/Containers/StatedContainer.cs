using Hardening.Overview.Facts;

namespace Hardening.Overview.Facets.Containers;

/// <summary>Everything that is described of one container.</summary>
internal static class StatedContainer
{
    public static IEnumerable<StatedSetting> Of(ContainerModel container)
    {
        var section = $"Container {container.Name}";
        IEnumerable<StatedSetting?> settings =
        [
            new(section, "services", container.Services.Count == 0 ? "none described" : string.Join(", ", container.Services.Select(service => service.Name)), [container.Origin]),
            One(section, ContainerSettings.Network.Says, container.Network, network => container.Addresses is { } pair ? $"{network} ({pair.Host} for the host, {pair.Container} for the container)" : network.ToString()!),
            .. FacetOverview.Declared(container.Scope, [.. ContainerSettings.Keys.Where(static setting => setting != ContainerSettings.Network), HostSettings.StateVersion], section),
            container.Secrets.Count == 0 ? null : new(section, "secrets it can read", string.Join(", ", container.Secrets), [container.Origin]),
            .. Services(section, container),
            .. System(section, container.System),
        ];
        return settings.OfType<StatedSetting>();
    }

    internal static StatedSetting? One<T>(string section, string name, Setting<T> setting, Func<T, string> say) where T : notnull =>
        setting.TryGet(out var value) ? new(section, name, say(value), setting.Origins) : null;

    internal static StatedSetting? All<T>(string section, string name, SettingSet<T> set) where T : notnull =>
        set.IsEmpty ? null : new(section, name, string.Join(", ", set.Certain), [.. set.Where(item => item.IsCertain).Select(item => item.Origin).Distinct()]);

    private static IEnumerable<StatedSetting> Services(string section, ContainerModel container) =>
        ((IEnumerable<(ContainedService Service, IReadOnlyList<SettingKey> Settings)>)
        [
            (container.Traefik, TraefikSettings.Keys), (container.Authelia, AutheliaSettings.Keys), (container.AdGuardHome, AdGuardHomeSettings.Keys),
            (container.Immich, ImmichSettings.Keys), (container.Vaultwarden, VaultwardenSettings.Keys), (container.OpenCloud, OpenCloudSettings.Keys),
        ]).SelectMany(pair => FacetOverview.Declared(container.Scope, [.. pair.Settings.Where(static setting => setting.Name != nameof(ContainedService.Enabled))], section, pair.Service.Name));

    private static IEnumerable<StatedSetting?> System(string section, HostModel system)
    {
        yield return One(section, "firewall inside", system.Firewall.Enabled, static on => on ? "on" : "off");
        yield return All(section, "TCP ports open inside", system.Firewall.Everywhere.Tcp);
        yield return All(section, "UDP ports open inside", system.Firewall.Everywhere.Udp);
        yield return All(section, "resolvers inside", system.Network.NameServers);
    }
}
