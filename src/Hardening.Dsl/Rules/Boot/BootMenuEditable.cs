namespace Hardening.Rules;

/// <summary>A boot menu in which boot parameters can be changed.</summary>
public sealed class BootMenuEditable : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD7160", Layer.Boot, Severity.Warning)
    {
        Title = "Boot parameters can be changed in the boot menu",
        Why = "Anyone at the console adds init=/bin/sh to the command line and gets a root shell without a password. Without disk encryption that shell reads and changes everything.",
        Fix = "Leave out editor: true, or call SecureBoot(), which starts only signed command lines.",
        Threat = Threats.PhysicalAccess,
        References = [Reference.NixosModule("system/boot/loader/systemd-boot/systemd-boot.nix"), Reference.Man("loader.conf(5)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var editor = host.Boot.Editor;
        if (editor.Is(true) && host.Boot.SystemdBoot.Is(true) && host.Boot.SecureBoot.IsUnset)
            yield return At(editor, $"Anyone at the console of {host.Name} can change its boot parameters and start a root shell.").Fix(new Edit.Replace(editor.Origins[0], "editor", "false"));
    }
}
