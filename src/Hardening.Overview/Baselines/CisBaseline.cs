using Hardening.Overview.Facts;

namespace Hardening.Overview.Baselines;

/// <summary>Groups of settings as the CIS benchmarks for Linux ask for them; there is none for NixOS, so the groups are taken, not the numbers.</summary>
/// <remarks>
/// Source: CIS Benchmarks for distribution-independent Linux, the groups "network parameters", "SSH server" and "host firewall"; names
/// and values of kernel settings as the kernel's documentation has them.
/// </remarks>
internal sealed class CisBaseline : Baseline
{
    private static readonly string[] NetworkParameters =
    [
        "accept_redirects=0", "send_redirects=0", "accept_source_route=0", "secure_redirects=0", "log_martians=1", "rp_filter=1",
    ];

    private static readonly SettingItem[] Others =
    [
        SettingItem.Sysctl("net.ipv4.icmp_echo_ignore_broadcasts", "1") with { ByDefault = true },
        SettingItem.Sysctl("net.ipv4.icmp_ignore_bogus_error_responses", "1") with { ByDefault = true },
        SettingItem.Sysctl("net.ipv4.tcp_syncookies", "1") with { ByDefault = true },
        SettingItem.Sysctl("kernel.randomize_va_space", "2") with { ByDefault = true },
        SettingItem.Sysctl("fs.suid_dumpable", "0"),
    ];

    public override string Name => "CIS-like";

    public override string Source => "groups of the CIS Benchmarks for distribution-independent Linux: network parameters, unused modules, SSH server, host firewall";

    public override string Url => "https://www.cisecurity.org/benchmark/distribution_independent_linux";

    public override IEnumerable<Verdict> Judge(HostView host) =>
        [.. Network(host.Model), .. Others.Select(item => item.Judge(host.Model)), .. Modules(host.Model), .. Ssh(host), .. Firewall(host)];

    private static IEnumerable<Verdict> Network(HostModel host)
    {
        foreach (var parts in NetworkParameters.Select(text => text.Split('=')))
            foreach (var scope in (string[])["all", "default"])
                yield return SettingItem.Sysctl($"net.ipv4.conf.{scope}.{parts[0]}", parts[1]).Judge(host);
    }

    private static IEnumerable<Verdict> Modules(HostModel host) =>
        from name in (string[])["cramfs", "freevxfs", "jffs2", "hfs", "hfsplus", "squashfs", "udf", "dccp", "sctp", "rds", "tipc"]
        select new Verdict($"module {name} blacklisted", host.Kernel.Blacklist.Certain.Any(module => module.Name == name), "not blacklisted");

    private static IEnumerable<Verdict> Ssh(HostView host)
    {
        var ssh = host.Model.Ssh;
        if (!ssh.Enabled.Is(true)) return [];
        return
        [
            new("SSH: root cannot log in", ssh.RootLogin.Is(RootLogin.No), "PermitRootLogin is not no"),
            new("SSH: no empty passwords", !ssh.PermitEmptyPasswords.Is(true) && !ssh.PermitEmptyPasswords.IsUnknown, "PermitEmptyPasswords is yes, or unknown"),
            new("SSH: at most 4 tries", ssh.MaxAuthTries.Is(static tries => tries <= 4), "MaxAuthTries is not stated, or higher"),
            new("SSH: at most 10 sessions", !ssh.MaxSessions.Is(static sessions => sessions > 10) && !ssh.MaxSessions.IsUnknown, "MaxSessions is higher, or unknown"),
            new("SSH: at most 60 seconds to log in", ssh.LoginGraceTime.Is(static seconds => seconds <= 60), "LoginGraceTime is not stated, or longer"),
            new("SSH: silent connections end", ssh.ClientAliveInterval.Is(static seconds => seconds > 0), "ClientAliveInterval is not stated"),
            new("SSH: logins are limited to named users", !ssh.AllowUsers.IsOpen && ssh.AllowUsers.Certain.Any(), "AllowUsers is not stated"),
            new("SSH: no X11", !ssh.X11Forwarding.Is(true) && !ssh.X11Forwarding.IsUnknown, "X11Forwarding is yes, or unknown"),
        ];
    }

    private static IEnumerable<Verdict> Firewall(HostView host)
    {
        yield return new("firewall: on", !host.Model.Firewall.Enabled.Is(false) && !host.Model.Firewall.Enabled.IsUnknown, host.Model.Firewall.Enabled.IsUnknown ? "it is unknown" : "it is off");
        yield return new("firewall: something listens on every open port", host.PerhapsMore.Count == 0 && host.Exposures.All(exposure => exposure.IsAnswered), host.PerhapsMore.Count > 0 ? "more may be open" : "nothing that is described answers on some");
    }
}
