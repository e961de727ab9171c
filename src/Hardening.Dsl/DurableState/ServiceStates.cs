namespace Hardening.Model;

/// <summary>What services of NixOS keep that are switched on by path or by an import: on the host, and in its containers.</summary>
internal static class ServiceStates
{
    public static IEnumerable<StateItem> Of(HostModel host) => host.Running.Known.Where(static service => service.Container is null).SelectMany(static service => service.State).Concat(InContainers(host));

    private static IEnumerable<StateItem> InContainers(HostModel host)
    {
        var ephemeral = new HashSet<string>(host.Containers.Certain.Where(static container => container.Ephemeral.Is(true)).Select(static container => container.Name.ToString()), StringComparer.Ordinal);
        foreach (var services in host.Running.Known.Where(service => service.Container is { } container && !ephemeral.Contains(container)).GroupBy(static service => service.Container!))
        {
            var items = services.SelectMany(static service => service.State).ToArray();
            if (items.Length == 0) continue;
            // Without the ids of its accounts, restored files belong to whichever account gets those ids next.
            foreach (var item in items.Prepend(new(AbsolutePath.From("/var/lib/nixos"), StateKind.Folder, $"user and group ids of {services.Key}", null, items[0].Origin)))
                yield return item with { Path = AbsolutePath.From($"/var/lib/nixos-containers/{services.Key}{item.Path}"), Container = services.Key };
        }
    }
}
