using Hardening.Nix.Expressions;

namespace Hardening.Nix.Emitters;

/// <summary>Who becomes root and how, what is written down, and what confines programs.</summary>
internal sealed class SecurityEmitter : Emitter
{
    private static readonly string[] AccountFiles = ["/etc/passwd", "/etc/shadow", "/etc/group", "/etc/gshadow", "/etc/subuid", "/etc/subgid"];

    public override string Facet => "security";

    public override IEnumerable<Assignment> Emit(HostModel host)
    {
        var security = host.Security;
        return
        [
            .. Option("security.sudo.enable", security.Sudo),
            .. Option("security.sudo.execWheelOnly", security.SudoForWheelOnly),
            .. Option("security.sudo.wheelNeedsPassword", security.SudoPassword),
            .. Audit(security),
            .. Option("security.apparmor.enable", security.AppArmor),
            .. Option("security.protectKernelImage", security.ProtectKernelImage),
            .. Option("security.lockKernelModules", security.LockKernelModules),
            .. host.Release >= NixosRelease.V26_11 ? Option("security.polkit.enablePkexecWrapper", security.Pkexec) : [],
        ];
    }

    private static IEnumerable<Assignment> Audit(SecurityModel security)
    {
        if (security.LockAudit.Is(true)) yield return Option("security.audit.enable", "lock");
        if (security.Audit.IsEmpty) yield break;
        yield return Option("security.auditd.enable", true);
        yield return Option("security.audit.rules", NixSyntax.Strings(security.Audit.Certain.SelectMany(Rules)));
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
