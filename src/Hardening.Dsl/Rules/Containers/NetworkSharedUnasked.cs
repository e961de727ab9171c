namespace Hardening.Rules;

/// <summary>A container on the host's network that nobody put there.</summary>
public sealed class NetworkSharedUnasked : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6201", Layer.Containers, Severity.Warning)
    {
        Title = "A container shares the host's network without anybody having asked for it",
        Why = "NixOS leaves a container on the host's network unless it is told otherwise. From there it reaches every interface, everything that listens on the host's loopback, and other containers.",
        Fix = "Call PrivateNetwork(...) with a subnet or two addresses, or HostNetwork(because: \"...\") where it has to be so.",
        Threat = Threats.LateralMovement,
        References = [Reference.NixosModule("virtualisation/nixos-containers.nix"), Reference.Man("systemd-nspawn(1)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host) =>
        host.Containers.Certain.Where(static container => container.Network.IsUnset)
            .Select(container => At(container.Origin, $"{container.Name} shares the network of {host.Name}, because nothing says otherwise."));
}
