namespace Hardening.Rules;

/// <summary>A container that may change what the host itself is made of.</summary>
public sealed class SystemFolderWritable : HostRule
{
    private static readonly AbsolutePath[] Own =
        [.. ((string[])["/etc", "/nix", "/boot", "/root", "/run", "/dev", "/proc", "/sys", "/usr", "/var/lib/nixos", "/var/lib/nixos-containers", "/persist/etc"]).Select(AbsolutePath.From)];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6209", Layer.Containers, Severity.Warning)
    {
        Title = "Container can write to system folders of the host",
        Why = "Write access to the folders that the host boots from, runs from or keeps its accounts in leads to root on the host.",
        Fix = "Mount a folder that only the container uses, for example BindWritable(\"/srv/photos\"), or use BindReadOnly(...).",
        Threat = Threats.LateralMovement,
        References = [Reference.NixosModule("virtualisation/nixos-containers.nix"), Reference.Man("systemd-nspawn(1)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var container in host.Containers.Certain)
        {
            foreach (var (mount, origin) in container.SeesOfTheHost())
            {
                if (mount.IsReadOnly || Array.Find(Own, place => mount.HostPath.IsWithin(place) || place.IsWithin(mount.HostPath)) is not { } place) continue;
                yield return At(origin, mount.HostPath.IsWithin(place)
                    ? $"{container.Name} can write to {mount.HostPath} of {host.Name}."
                    : $"{container.Name} can write to {mount.HostPath} of {host.Name}, which contains {place}.");
            }
        }
    }
}
