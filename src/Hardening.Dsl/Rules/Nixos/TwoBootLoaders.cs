namespace Hardening.Rules;

/// <summary>Boot loaders that exclude each other.</summary>
public sealed class TwoBootLoaders() : NixosAssertionRule("loader")
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8003", Layer.Boot, Severity.Error)
    {
        Title = "A boot loader cannot be installed as it is described",
        Why = "NixOS installs exactly one boot loader, with settings that fit each other. It refuses the system, or installs a loader that the firmware does not start.",
        Fix = "Enable one boot loader: host.Boot.SystemdBoot() or host.Boot.SecureBoot(), and leave out the other options.",
        Threat = Threats.LockOut,
        References = [Reference.NixosModule("system/boot/loader/grub/grub.nix"), Reference.NixosModule("system/boot/loader/systemd-boot/systemd-boot.nix")],
    };
}
