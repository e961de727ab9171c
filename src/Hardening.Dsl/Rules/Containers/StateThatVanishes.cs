namespace Hardening.Rules;

/// <summary>A service that keeps something in a container that keeps nothing.</summary>
public sealed class StateThatVanishes : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6211", Layer.Containers, Severity.Warning)
    {
        Title = "A service keeps its data in a container that forgets everything",
        Why = "The root of such a container is empty each time it starts. What the service wrote is gone with the next restart, and no backup has seen it.",
        Fix = "Remove Ephemeral(), or mount a folder over the data: BindWritable(\"/srv/photos\", \"/var/lib/immich\").",
        Threat = Threats.DataLoss,
        References = [Reference.NixosModule("virtualisation/nixos-containers.nix"), Reference.Man("systemd-nspawn(1)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var container in host.Containers.Certain)
        {
            if (!container.Ephemeral.Is(true) || container.Mounts.IsOpen || container.AdGuardHome.Enabled.Is(true)) continue;
            var kept = container.SeesOfTheHost().Where(static seen => !seen.Mount.IsReadOnly).Select(static seen => seen.Mount.At).ToArray();
            foreach (var service in container.Services)
            {
                var lost = service.State.FirstOrDefault(state => !Array.Exists(kept, state.Path.IsWithin));
                if (lost is not null)
                    yield return At(container.Ephemeral, $"{lost.What} are gone when {container.Name} stops.").With(service.Enabled).Fix(new Edit.Remove(container.Ephemeral.Origins[0]));
            }
        }
    }
}
