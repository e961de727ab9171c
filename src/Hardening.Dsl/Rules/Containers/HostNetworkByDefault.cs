namespace Hardening.Rules;

/// <summary>A container on the host's network that nobody put there.</summary>
public sealed class HostNetworkByDefault : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6201", Layer.Containers, Severity.Warning)
    {
        Title = "Container shares the host's network by default",
        Why = "NixOS runs a container on the host's network unless it has a private network. From there it reaches every interface, everything that listens on loopback, and other containers.",
        Fix = "Call PrivateNetwork(...) with a subnet or two addresses, or HostNetwork(because: \"...\") if it is intended.",
        Threat = Threats.LateralMovement,
        References = [Reference.NixosModule("virtualisation/nixos-containers.nix"), Reference.Man("systemd-nspawn(1)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host) =>
        host.Containers.Certain.Where(static container => container.Network.IsUnset)
            .Select(container => At(container.Origin, $"{container.Name} shares the network of {host.Name}, because neither PrivateNetwork nor HostNetwork is called."));
}
