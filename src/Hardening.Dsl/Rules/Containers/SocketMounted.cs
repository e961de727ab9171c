namespace Hardening.Rules;

/// <summary>A socket of the host that a container sees and so may use.</summary>
public sealed class SocketMounted : HostRule
{
    private static readonly (string Path, string Owner)[] Doors =
    [
        ("/run/docker.sock", "Docker, which starts anything as root"),
        ("/var/run/docker.sock", "Docker, which starts anything as root"),
        ("/run/podman/podman.sock", "Podman, which starts anything as root"),
        ("/run/systemd/private", "systemd"),
        ("/run/dbus/system_bus_socket", "everything on the system bus"),
        ("/nix/var/nix/daemon-socket/socket", "the Nix daemon, which trusts root"),
    ];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6210", Layer.Containers, Severity.Error)
    {
        Title = "Container can control a privileged service of the host",
        Why = "Any process that sees a socket can connect to it, even if it is mounted read-only. The services behind these sockets run as root.",
        Fix = "Remove the mount.",
        Threat = Threats.LateralMovement,
        References = [Reference.Man("systemd-nspawn(1)"), Reference.Man("systemd.exec(5)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var container in host.Containers.Certain)
        {
            foreach (var (mount, origin) in container.SeesOfTheHost())
            {
                foreach (var (path, owner) in Doors)
                {
                    if (!AbsolutePath.From(path).IsWithin(mount.HostPath)) continue;
                    yield return At(origin, $"{container.Name} can control {owner} through {path}{(mount.IsReadOnly ? ", read-only or not" : "")}.").Fix(new Edit.Remove(origin));
                    break;
                }
            }
        }
    }
}
