namespace Hardening.Rules;

/// <summary>A mount that NixOS refuses.</summary>
public sealed class MountRefused() : NixosAssertionRule("mounts")
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8004", Layer.Storage, Severity.Error)
    {
        Title = "A file system is described in a way that NixOS refuses",
        Why = "NixOS checks the options of each mount before it builds the system, and stops where they cannot work together.",
        Fix = "Correct the option that the message names, or describe the mount with host.Storage.",
        Threat = Threats.Outage,
        References = [Reference.NixosModule("tasks/filesystems.nix"), Reference.NixosModule("tasks/encrypted-devices.nix")],
    };
}
