namespace Hardening;

/// <summary>What containers keep on the host.</summary>
internal static class ContainerState
{
    private static readonly AbsolutePath Ids = AbsolutePath.From("/var/lib/nixos");

    public static IEnumerable<StateItem> Of(HostModel host) => host.Containers.Certain.SelectMany(Of);

    private static IEnumerable<StateItem> Of(ContainerModel container) =>
    [
        .. container.Ephemeral.Is(true) ? [] : Inside(container),
        .. container.Mounts.Certain.Select(container.Mount)
            .Where(static mount => mount.Is(static m => !m.IsReadOnly))
            .SelectMany(mount => mount.TryGet(out var writable)
                ? [new StateItem(writable.HostPath, StateKind.Folder, $"data of {container.Name} at {writable.At}", container.Name, mount.Origins[0])]
                : Array.Empty<StateItem>()),
    ];

    private static IEnumerable<StateItem> Inside(ContainerModel container)
    {
        foreach (var service in container.Services)
            foreach (var kept in service.State)
                yield return new(AbsolutePath.From($"{container.Root}{kept.Path}"), kept.Kind, kept.What, container.Name, service.Enabled.Origins[0]);
        // Without the numbers of its accounts, files that come back belong to whoever gets those numbers next.
        if (container.Services.Count > 0)
            yield return new(AbsolutePath.From($"{container.Root}{Ids}"), StateKind.Folder, $"user and group ids of {container.Name}", container.Name, container.Origin);
    }
}
