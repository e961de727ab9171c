namespace Hardening.Rules;

/// <summary>A container whose root is the root of the host.</summary>
public sealed class UserNamespaceMissing : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6202", Layer.Containers, Severity.Warning)
    {
        Title = "Root in a container is root on the host",
        Why = "Without a user namespace the container's root is user id 0 of the host. It owns every file it reaches through a mount, a device or a kernel fault.",
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
            yield return At(container.Origin, $"Root in {container.Name} is root on {host.Name}: no user namespace.")
                .With(container.Network).With(container.UserNamespace)
                .Fix(new Edit.Append(container.Network.Origins[0], "UserNamespace()"));
        }
    }
}
