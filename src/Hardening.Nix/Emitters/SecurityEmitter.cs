using Hardening.Nix.Expressions;

namespace Hardening.Nix.Emitters;

/// <summary>Who becomes root and how, what is written down, and what confines programs.</summary>
internal sealed class SecurityEmitter() : SettingsEmitter(SecuritySettings.Keys)
{
    private static readonly string[] AccountFiles = ["/etc/passwd", "/etc/shadow", "/etc/group", "/etc/gshadow", "/etc/subuid", "/etc/subgid"];

    public override string Facet => "security";

    protected override IEnumerable<Assignment> Write(HostModel host, SettingKey setting) => setting == SecuritySettings.Audit ? Audit(host.Security)
        : setting == SecuritySettings.UsbRules ? Usb(host.Security)
        : base.Write(host, setting);

    private static IEnumerable<Assignment> Audit(SecurityModel security)
    {
        if (security.Audit.IsEmpty) yield break;
        yield return Option("security.auditd.enable", true);
        yield return Option("security.audit.rules", NixSyntax.Strings(security.Audit.Certain.SelectMany(Rules)));
    }

    private static IEnumerable<Assignment> Usb(SecurityModel security)
    {
        if (!security.UsbGuard.Is(true)) yield break;
        // By NixOS's defaults the policy is applied to what is there at the start as well, and blocks the keyboard.
        yield return Option("services.usbguard.presentDevicePolicy", "allow");
        yield return Option("services.usbguard.implicitPolicyTarget", "block");
        yield return Option("services.usbguard.rules", string.Join("\n", security.UsbRules.Certain.Select(static rule => rule.Text)));
    }

    // 64-bit and 32-bit calls have numbers of their own; a rule for one says nothing of the other.
    private static IEnumerable<string> Rules(AuditGroup group) => group switch
    {
        AuditGroup.Accounts => AccountFiles.Select(static file => $"-a always,exit -F path={file} -F perm=wa -k accounts"),
        AuditGroup.Privileges => Both("-S execve -C uid!=euid -F euid=0 -k privileges"),
        AuditGroup.KernelModules => Both("-S init_module,finit_module,delete_module -k modules"),
        AuditGroup.Clock => Both("-S adjtimex,settimeofday,clock_settime -k clock"),
        _ => Both("-S mount,umount2 -F auid>=1000 -F auid!=unset -k mounts"),
    };

    private static string[] Both(string rest) => [$"-a always,exit -F arch=b64 {rest}", $"-a always,exit -F arch=b32 {rest}"];
}
