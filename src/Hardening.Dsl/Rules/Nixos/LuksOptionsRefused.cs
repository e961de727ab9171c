namespace Hardening.Rules;

/// <summary>LUKS options that the initrd does not have.</summary>
public sealed class LuksOptionsRefused() : NixosAssertionRule("luks")
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8005", Layer.Storage, Severity.Error)
    {
        Title = "LUKS options do not fit the initrd",
        Why = "The systemd initrd unlocks disks with systemd-cryptsetup, which has no hooks of the scripted initrd. NixOS stops instead of ignoring them.",
        Fix = "Use crypttab options: boot.initrd.luks.devices.<name>.crypttabExtraOpts.",
        Threat = Threats.Outage,
        References = [Reference.NixosModule("system/boot/luksroot.nix")],
    };
}
