using System.Runtime.CompilerServices;

namespace Hardening;

/// <summary>Who becomes root and how, what is written down, and what confines programs.</summary>
public sealed class Security : Facet<Security>
{
    internal Security(Place place) : base(place)
    {
    }

    /// <summary>Only members of wheel can run sudo.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>security.sudo.execWheelOnly</c>.</remarks>
    public Security SudoForWheelOnly([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(SecuritySettings.SudoForWheelOnly, true);

    /// <summary>Makes sudo ask for the password.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>security.sudo.wheelNeedsPassword = true</c>. NixOS's own default, stated.</remarks>
    public Security SudoAsksForPassword([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(SecuritySettings.SudoPassword, true);

    /// <summary>Makes members of wheel root without a password.</summary>
    /// <param name="because">Why, for example that the accounts have keys and no passwords.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>security.sudo.wheelNeedsPassword = false</c>.</remarks>
    public Security SudoWithoutPassword(string because, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line, because).Set(SecuritySettings.SudoPassword, static _ => false, because);

    /// <summary>Leaves sudo out.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>security.sudo.enable = false</c>.</remarks>
    public Security DisableSudo([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(SecuritySettings.Sudo, false);

    /// <summary>Writes down what of these happens.</summary>
    /// <param name="groups">What is written down.</param>
    /// <remarks>Host effect: <c>security.auditd.enable</c>, <c>security.audit.rules</c>. Source: auditctl(8), audit.rules(7).</remarks>
    public Security Audit(params ListOf<AuditGroup> groups) =>
        From(groups).Add(SecuritySettings.Audit, static group => group, groups);

    /// <summary>Locks the audit rules until the next reboot.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>security.audit.enable = "lock"</c>.</remarks>
    public Security LockAudit([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(SecuritySettings.LockAudit, true);

    /// <summary>Confines programs that have a profile.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>security.apparmor.enable</c>. NixOS brings few profiles.</remarks>
    public Security AppArmor([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(SecuritySettings.AppArmor, true);

    /// <summary>Prevents replacing the running kernel: no kexec, no hibernation.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>security.protectKernelImage</c>, which brings <c>kernel.kexec_load_disabled</c> and <c>nohibernate</c>.</remarks>
    public Security ProtectKernelImage([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(SecuritySettings.ProtectKernelImage, true).Sysctl("kernel.kexec_load_disabled", 1).Parameter("nohibernate");

    /// <summary>Loads no kernel module once the system has started.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>security.lockKernelModules</c>. What is plugged in later and needs a module does not work.</remarks>
    public Security LockKernelModules([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(SecuritySettings.LockKernelModules, true);

    /// <summary>Blocks USB devices that are plugged in while the host runs, unless a rule allows them. What is there when it starts keeps working, keyboards included.</summary>
    /// <param name="rules">Rules as <c>usbguard generate-policy</c> prints them, such as <c>allow id 1d6b:0002</c>; none blocks every later device.</param>
    /// <remarks>
    /// Host effect: <c>services.usbguard.enable</c> and <c>rules</c>, <c>presentDevicePolicy = "allow"</c>, <c>implicitPolicyTarget = "block"</c>. NixOS's own defaults have no rule and
    /// apply the policy to devices that are there, which blocks every keyboard. Source: usbguard-rules.conf(5), usbguard-daemon.conf(5).
    /// </remarks>
    /// <exception cref="SettingException">A rule does not begin with allow, block or reject, or has more than one line.</exception>
    /// <example><code>laptop.Security.UsbGuard("allow id 1050:0407 name \"YubiKey\"");</code></example>
    public Security UsbGuard(params ListOf<string> rules) =>
        From(rules, mayBeEmpty: true).Set(SecuritySettings.UsbGuard, true).Add(SecuritySettings.UsbRules, UsbRule.From, rules);

    /// <summary>Leaves out pkexec, which is setuid root.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>security.polkit.enablePkexecWrapper = false</c>, which NixOS has from 26.11 on; before, polkit always brings it and nothing is emitted.</remarks>
    public Security NoPkexec([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(SecuritySettings.Pkexec, false);
}
