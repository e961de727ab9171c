namespace Hardening.Rules;

/// <summary>A sysctl that gives up what the kernel or NixOS protects by default.</summary>
public sealed class SysctlWeakerThanDefault : HostRule
{
    private static readonly Default[] Defaults =
    [
        new("kernel.kptr_restrict", static n => n == 0, 1, "the log and /proc show kernel addresses to all users"),
        new("kernel.unprivileged_bpf_disabled", static n => n == 0, 2, "any user can load BPF programs into the kernel"),
        new("kernel.randomize_va_space", static n => n < 2, 2, "programs are at predictable addresses"),
        new("kernel.perf_event_paranoid", static n => n < 2, 2, "any user can use perf events, an interface with many past vulnerabilities"),
        new("kernel.yama.ptrace_scope", static n => n == 0, 1, "a process can read passwords and keys in other processes of its user"),
        new("fs.protected_symlinks", static n => n == 0, 1, "symbolic links planted in /tmp are followed"),
        new("fs.protected_hardlinks", static n => n == 0, 1, "users can hard link files that they cannot read"),
        new("fs.suid_dumpable", static n => n == 1, 0, "core dumps of privileged programs belong to the user who started them"),
        new("net.ipv4.tcp_syncookies", static n => n == 0, 1, "a SYN flood blocks all new connections"),
        new("net.ipv4.icmp_echo_ignore_broadcasts", static n => n == 0, 1, "the host answers broadcast pings and can be used to amplify floods"),
        new("net.ipv4.conf.all.route_localnet", static n => n != 0, 0, "neighbours on the network reach services that listen on 127.0.0.1"),
        new("net.ipv4.conf.default.route_localnet", static n => n != 0, 0, "neighbours on the network reach services that listen on 127.0.0.1"),
        new("net.ipv4.conf.all.accept_source_route", static n => n != 0, 0, "senders can choose the route of their packets, past filters"),
        new("vm.mmap_min_addr", static n => n < 4096, 65536, "null pointer faults of the kernel are exploitable"),
        new("vm.unprivileged_userfaultfd", static n => n != 0, 0, "any user can pause the kernel during a copy (userfaultfd), which makes race conditions exploitable"),
        new("kernel.sysrq", static n => n == 1, 0, "SysRq keys at the keyboard or serial console control the kernel without a password"),
    ];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1305", Layer.Kernel, Severity.Warning)
    {
        Title = "Sysctl is weaker than the default",
        Why = "Without the setting, the kernel or NixOS would be stricter. Such settings are left over from debugging or copied from a list for speed.",
        Fix = "Leave the setting out.",
        Threat = Threats.KernelExploitation,
        References = [Reference.Kernel("admin-guide/sysctl/kernel"), Reference.Kernel("admin-guide/sysctl/fs"), Reference.Kernel("networking/ip-sysctl")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var known in Defaults)
        {
            var setting = host.Kernel.Sysctl(known.Key);
            if (setting.IsNumber(known.IsWeaker))
                yield return At(setting, $"{known.Key} = {setting} is weaker than the default: {known.Effect}.").FixByRemoving(setting).FixBySetting(setting, known.Strict);
        }
    }

    private sealed record Default(SysctlKey Key, Func<long, bool> IsWeaker, long Strict, string Effect)
    {
        public Default(string key, Func<long, bool> isWeaker, long strict, string effect) : this(SysctlKey.Unlisted(key), isWeaker, strict, effect)
        {
        }
    }
}
