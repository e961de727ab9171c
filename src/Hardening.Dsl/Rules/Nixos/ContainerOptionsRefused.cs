namespace Hardening.Rules;

/// <summary>Containers that NixOS refuses.</summary>
public sealed class ContainerOptionsRefused() : NixosAssertionRule("containers")
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8012", Layer.Containers, Severity.Error)
    {
        Title = "Options of containers exclude each other",
        Why = "NixOS refuses containers whose options contradict each other, and does not start those that are disabled as a whole.",
        Fix = "Correct the option that the message names.",
        Threat = Threats.Outage,
        References = [Reference.NixosModule("virtualisation/nixos-containers.nix"), Reference.NixosModule("virtualisation/podman/default.nix")],
    };
}
