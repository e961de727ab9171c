namespace Hardening.Rules;

/// <summary>A container whose root is the root of the host.</summary>
public sealed class RootInsideIsRootOutside : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6202", Layer.Containers, Severity.Warning)
    {
        Title = "Root in a container is root on the host",
        Why = "Without users of its own the container's root has user id 0 of the host. Whatever it gets hold of through a mount, a device or a fault of the kernel, it owns.",
        Fix = "Call UserNamespace().",
        Threat = Threats.LateralMovement,
        References = [Reference.NixosModule("virtualisation/nixos-containers.nix"), Reference.Man("systemd-nspawn(1)"), Reference.Man("user_namespaces(7)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var container in host.Containers.Certain)
        {
            if (!container.HasOwnNetwork || !container.RootIsTheHosts()) continue;
            yield return At(container.Origin, $"Root in {container.Name} is root on {host.Name}: it owns whatever it gets hold of.")
                .With(container.Network).With(container.UserNamespace)
                .Fix(new Edit.Append(container.Network.Origins[0], "UserNamespace()"));
        }
    }
}
