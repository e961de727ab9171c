using System.Globalization;
using Hardening.Overview.Facts;
using Hardening.Overview.Text;

namespace Hardening.Overview.Facets.Containers;

/// <summary>Everything that is described of one container.</summary>
internal static class ContainerSettings
{
    public static IEnumerable<StatedSetting> Of(ContainerModel container)
    {
        var section = $"Container {container.Name}";
        IEnumerable<StatedSetting?> settings =
        [
            new(section, "services", container.Services.Count == 0 ? "none that is described" : string.Join(", ", container.Services.Select(service => service.Name)), [container.Origin]),
            One(section, "network", container.Network, network => container.Addresses is { } pair ? $"{network} ({pair.Host} for the host, {pair.Container} for the container)" : network.ToString()!),
            One(section, "users of its own", container.UserNamespace, Phrases.YesOrNo),
            One(section, "reaches the host's Nix daemon", container.NixDaemon, Phrases.YesOrNo),
            One(section, "starts from nothing each time", container.Ephemeral, Phrases.YesOrNo),
            One(section, "starts with the host", container.AutoStart, Phrases.YesOrNo),
            One(section, "memory, at most", container.MemoryMax, static size => size.ToString()),
            One(section, "processor time, at most", container.CpuQuota, static percent => string.Create(CultureInfo.InvariantCulture, $"{percent} %")),
            One(section, "processes, at most", container.TasksMax, static tasks => tasks.ToString(CultureInfo.InvariantCulture)),
            All(section, "added capabilities", container.AddedCapabilities),
            All(section, "dropped capabilities", container.DroppedCapabilities),
            All(section, "secrets handed in besides", container.Credentials),
            container.Secrets.Count == 0 ? null : new(section, "secrets it can read", string.Join(", ", container.Secrets), [container.Origin]),
            .. container.Mounts.Certain.Select(at => One(section, $"sees {at}", container.Mount(at), static mount => $"{mount.HostPath}, {(mount.IsReadOnly ? "read-only" : "writable")}")),
            .. container.Publications.SelectMany(publication => Published(section, publication)),
            .. ServiceSettings.Of(section, container),
            .. System(section, container.System),
        ];
        return settings.OfType<StatedSetting>();
    }

    internal static StatedSetting? One<T>(string section, string name, Setting<T> setting, Func<T, string> say) where T : notnull =>
        setting.TryGet(out var value) ? new(section, name, say(value), setting.Origins) : null;

    internal static StatedSetting? All<T>(string section, string name, SettingSet<T> set) where T : notnull =>
        set.IsEmpty ? null : new(section, name, string.Join(", ", set.Certain), [.. set.Where(item => item.IsCertain).Select(item => item.Origin).Distinct()]);

    private static IEnumerable<StatedSetting?> Published(string section, PublicationModel publication)
    {
        yield return One(section, $"published as {publication.Name}, via", publication.Proxy, static proxy => $"container {proxy}");
        yield return One(section, $"published as {publication.Name}, who lets people in", publication.Access, static access => access.ToString()!);
        yield return One(section, $"published as {publication.Name}, port", publication.StatedPort, static port => port.ToString());
    }

    private static IEnumerable<StatedSetting?> System(string section, HostModel system)
    {
        yield return One(section, "first installed as NixOS", system.StateVersion, static release => release.Number());
        yield return One(section, "firewall inside", system.Firewall.Enabled, static on => on ? "on" : "off");
        yield return All(section, "TCP ports open inside", system.Firewall.Everywhere.Tcp);
        yield return All(section, "UDP ports open inside", system.Firewall.Everywhere.Udp);
        yield return All(section, "name servers inside", system.Network.NameServers);
    }
}
