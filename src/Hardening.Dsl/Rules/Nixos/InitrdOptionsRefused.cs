namespace Hardening.Rules;

/// <summary>Options of two kinds of initrd.</summary>
public sealed class InitrdOptionsRefused() : NixosAssertionRule("initrd")
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8006", Layer.Boot, Severity.Error)
    {
        Title = "Options of the scripted and of the systemd initrd are mixed",
        Why = "Each of the two initrds has options that the other does not run. NixOS stops where one would be ignored, because a disk might stay locked or a root unmounted.",
        Fix = "Write a unit in boot.initrd.systemd.services in place of shell commands.",
        Threat = Threats.Outage,
        References = [Reference.NixosModule("system/boot/systemd/initrd.nix"), Reference.NixosModule("system/boot/initrd-ssh.nix")],
    };
}
