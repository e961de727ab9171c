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
        if (!host.Boot.SystemdBoot.Is(true) || !host.Boot.SecureBoot.IsUnset) yield break;
        var message = $"Anyone at the console of {host.Name} can change its boot parameters and start a root shell.";
        if (editor.Is(true)) yield return At(editor, message).Fix(new Edit.Replace(editor.Origins[0], "editor", "false"));
        // NixOS leaves the editor on unless told otherwise, which SystemdBoot() does.
        else if (editor.IsUnset) yield return At(host.Boot.SystemdBoot, message);
    }
}
