namespace Hardening.Rules;

/// <summary>An audit rule that the kernel refuses, and the rules after it, which are never loaded.</summary>
public sealed class AuditRuleRefused : HostRule
{
    // Folders that NixOS does not have; a watch needs the folder of what it watches.
    private static readonly string[] Missing = ["/sbin/", "/usr/sbin/", "/usr/lib/", "/usr/libexec/", "/usr/local/", "/lib/", "/etc/selinux/", "/etc/sysconfig/", "/etc/apparmor/", "/etc/apt/", "/etc/yum/", "/etc/default/", "/etc/init.d/", "/etc/cron.d/", "/etc/cron.daily/", "/etc/cron.hourly/", "/etc/cron.weekly/", "/etc/cron.monthly/"];

    // System calls of x86-64 that 64-bit ARM does not have (include/uapi/asm-generic/unistd.h).
    private static readonly HashSet<string> NotOnArm = new(
    [
        "open", "creat", "stat", "lstat", "access", "pipe", "select", "dup2", "fork", "vfork", "rename", "mkdir", "rmdir", "link", "unlink", "symlink", "readlink", "chmod", "chown", "lchown", "mknod",
        "utime", "utimes", "futimesat", "getdents", "poll", "pause", "alarm", "time", "ustat", "sysfs", "arch_prctl", "modify_ldt", "create_module", "uselib", "iopl", "ioperm",
    ], StringComparer.Ordinal);

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8208", Layer.Systemd, Severity.Error)
    {
        Title = "Audit rules after a refused one are not loaded",
        Why = "NixOS loads the rules with auditctl -R, which stops at the first rule that is refused: a watch in a missing folder, or a system call that the architecture lacks. Later rules and the lock at the end are not loaded.",
        Fix = "Remove the rule, or watch paths that exist on NixOS: programs are in /run/current-system/sw/bin and /run/wrappers/bin.",
        Threat = Threats.FalseConfidence,
        References = [Reference.Man("auditctl(8)"), Reference.NixosModule("security/audit.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var option in host.SaidBelow("security", "audit", "rules"))
        {
            string[] rules = [.. option.Value.Texts()];
            for (var i = 0; i < rules.Length; i++)
                if (Refusal(rules[i], host) is { } why)
                {
                    var after = rules.Length - i - 1;
                    yield return At(option.Origins[0], $"\"{rules[i]}\" is refused on {host.Name}: {why}. {(after == 0 ? "The lock is not set either." : after == 1 ? "The rule after it is not loaded." : $"The {after} rules after it are not loaded.")}");
                    break;
                }
        }
    }

    private static string? Refusal(string rule, HostModel host)
    {
        var words = rule.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 1 < words.Length; i++)
        {
            var value = words[i + 1];
            var path = words[i] == "-w" ? value : words[i] == "-F" && value.StartsWith("path=", StringComparison.Ordinal) ? value.Substring(5) : words[i] == "-F" && value.StartsWith("dir=", StringComparison.Ordinal) ? value.Substring(4) : null;
            if (path is not null && Missing.Any(folder => path.StartsWith(folder, StringComparison.Ordinal) || path + "/" == folder) && !MayExist(host, path)) return $"NixOS has no folder {path.Substring(0, path.LastIndexOf('/') is > 0 and var slash ? slash : path.Length)}";
            if (words[i] == "-S" && IsArm(host, words) && value.Split(',').FirstOrDefault(NotOnArm.Contains) is { } call) return $"64-bit ARM has no system call {call}";
        }
        return null;
    }

    private static bool IsArm(HostModel host, string[] words) =>
        host.Root.Get(HostSettings.Architecture).Is(Architecture.Arm64) && !words.Any(static word => word is "arch=b32" or "arch=arm");

    // What the description puts below /etc is there.
    private static bool MayExist(HostModel host, string path) =>
        host.Nixos.IsEverythingUnknown || host.Nixos.UnknownPrefixes.Count > 0
        || host.SaidBelow("environment", "etc").Any(option => option.Path.Count > 2 && path.StartsWith($"/etc/{option.Path[2].Split('/')[0]}", StringComparison.Ordinal))
        || host.SaidBelow("systemd", "tmpfiles").Any();
}
