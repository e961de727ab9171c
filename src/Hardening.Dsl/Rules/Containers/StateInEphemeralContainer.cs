namespace Hardening.Rules;

/// <summary>A service that keeps something in a container that keeps nothing.</summary>
public sealed class StateInEphemeralContainer : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6211", Layer.Containers, Severity.Warning)
    {
        Title = "Service data is in an ephemeral container",
        Why = "The root of an ephemeral container is empty each time it starts. What the service wrote is lost at the next restart, and no backup contains it.",
        Fix = "Remove Ephemeral(), or bind mount a folder over the data: BindWritable(\"/srv/photos\", \"/var/lib/immich\").",
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
                    yield return At(container.Ephemeral, $"{lost.What} are lost when {container.Name} stops.").With(service.Enabled).Fix(new Edit.Remove(container.Ephemeral.Origins[0]));
            }
        }
    }
}
