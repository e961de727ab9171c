namespace Hardening.Rules;

/// <summary>Questions that several rules ask of containers; each is true only when the answer is certain.</summary>
internal static class ContainerReading
{
    /// <summary>The container's root is the host's.</summary>
    public static bool RootIsTheHosts(this ContainerModel container) => container.UserNamespace.IsUnset || container.UserNamespace.Is(false);

    /// <summary>What it sees of the host, with the calls that say so.</summary>
    public static IEnumerable<(BindMount Mount, Origin Origin)> SeesOfTheHost(this ContainerModel container)
    {
        foreach (var at in container.Mounts.Certain)
        {
            var mount = container.Mount(at);
            if (mount.TryGet(out var known)) yield return (known, mount.Origins[0]);
        }
    }
}
