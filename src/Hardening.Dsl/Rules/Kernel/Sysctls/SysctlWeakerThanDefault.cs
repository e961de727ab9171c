namespace Hardening.Rules;

/// <summary>A sysctl that gives up what the kernel or NixOS protects by default.</summary>
public sealed class SysctlWeakerThanDefault : HostRule
{
    private static readonly Default[] Defaults =
    [
        new("kernel.kptr_restrict", static n => n == 0, 1, "the log and /proc show addresses of the kernel to everybody"),
        new("kernel.unprivileged_bpf_disabled", static n => n == 0, 2, "every user may load programs into the kernel"),
        new("kernel.randomize_va_space", static n => n < 2, 2, "programs lie at addresses that can be foreseen"),
        new("kernel.perf_event_paranoid", static n => n < 2, 2, "every user may measure the kernel, an interface with a long record of faults"),
        new("kernel.yama.ptrace_scope", static n => n == 0, 1, "each process may read the passwords and keys in all others of its user"),
        new("fs.protected_symlinks", static n => n == 0, 1, "links that others put into /tmp are followed"),
        new("fs.protected_hardlinks", static n => n == 0, 1, "users may link files that they cannot read"),
        new("fs.suid_dumpable", static n => n == 1, 0, "the memory of a crashed program with raised privileges belongs to whoever started it"),
        new("net.ipv4.tcp_syncookies", static n => n == 0, 1, "a flood of half-open connections shuts everybody else out"),
        new("net.ipv4.icmp_echo_ignore_broadcasts", static n => n == 0, 1, "the host answers pings to a whole network and so takes part in floods"),
        new("net.ipv4.conf.all.route_localnet", static n => n != 0, 0, "neighbours reach what listens on 127.0.0.1 only"),
        new("net.ipv4.conf.default.route_localnet", static n => n != 0, 0, "neighbours reach what listens on 127.0.0.1 only"),
        new("net.ipv4.conf.all.accept_source_route", static n => n != 0, 0, "senders choose the way of their packets, past filters"),
        new("vm.mmap_min_addr", static n => n < 4096, 65536, "errors of the kernel with empty pointers can be used"),
        new("vm.unprivileged_userfaultfd", static n => n != 0, 0, "every user may hold the kernel up in the middle of a copy, which makes races easy to win"),
        new("kernel.sysrq", static n => n == 1, 0, "whoever is at the keyboard or at a serial console commands the kernel without a password"),
    ];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1305", Layer.Kernel, Severity.Warning)
    {
        Title = "A sysctl gives up what is protected by default",
        Why = "Without the setting, the kernel or NixOS would be stricter. Settings of this kind remain from the search for a fault or come from lists for speed.",
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
                yield return At(setting, $"{known.Key} = {setting} is weaker than leaving it out: {known.Effect}.").FixByRemoving(setting).FixBySetting(setting, known.Strict);
        }
    }

    private sealed record Default(SysctlKey Key, Func<long, bool> IsWeaker, long Strict, string Effect)
    {
        public Default(string key, Func<long, bool> isWeaker, long strict, string effect) : this(SysctlKey.Unlisted(key), isWeaker, strict, effect)
        {
        }
    }
}
