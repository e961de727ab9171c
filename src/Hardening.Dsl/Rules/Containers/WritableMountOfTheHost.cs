namespace Hardening.Rules;

/// <summary>A container that may change what the host itself is made of.</summary>
public sealed class WritableMountOfTheHost : HostRule
{
    private static readonly AbsolutePath[] Own =
        [.. ((string[])["/etc", "/nix", "/boot", "/root", "/run", "/dev", "/proc", "/sys", "/usr", "/var/lib/nixos", "/var/lib/nixos-containers", "/persist/etc"]).Select(AbsolutePath.From)];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6209", Layer.Containers, Severity.Warning)
    {
        Title = "A container may change what the host itself is made of",
        Why = "Who can write to the folders that the host boots from, runs from or keeps its accounts in, becomes its root sooner or later.",
        Fix = "Mount a folder that belongs to the container alone, for example BindWritable(\"/srv/photos\"), or use BindReadOnly(...).",
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
                    ? $"{container.Name} may change {mount.HostPath} of {host.Name}."
                    : $"{container.Name} may change {mount.HostPath} of {host.Name}, and {place} in it.");
            }
        }
    }
}
