using System.Buffers.Binary;
using System.Text;
using System.Text.RegularExpressions;

namespace Hardening.Tests.Rules;

/// <summary>Rules with a limit: just below it, at it, and just above it.</summary>
public sealed partial class LimitTests
{
    private static readonly Limit[] Table =
    [
        new("LoginLimitsRaised", "HD3011", 6, "..+", static (host, n) => host.Ssh.Enable().PasswordAuthentication(true).MaxAuthTries(n)),
        new("LoginLimitsRaised", "HD3011", 120, "..+", static (host, n) => host.Ssh.Enable().LoginGraceTime(TimeSpan.FromSeconds(n))),
        new("NoPreviousGeneration", "HD5009", 7, "+..", static (host, n) => host.Updates.CleanUp("weekly", keepSince: TimeSpan.FromDays(n), keep: 1)),
        new("NoPreviousGeneration", "HD5009", 1, "+..", static (host, n) => host.Updates.CleanUp("weekly", keepSince: TimeSpan.FromDays(3), keep: n)) { From = 1 },
        new("WeakAuthorizedKey", "HD4001", 3072, "+..", static (host, n) => host.Users.Add("admin", user => user.AuthorizedKey(RsaKey(n)))),
        new("ForwardedHeaderTrusted", "HD6311", 8, "+..", static (host, n) => host.Containers.Add("proxy", box => box.Traefik(traefik => traefik.TrustedProxies($"10.0.0.0/{n}")))),
        new("FirewallOff", "HD2103", 1024, "++.", static (host, n) => host.Firewall.AllowTcpRange(n, 65535)),
        new("FirewallOff", "HD2103", 65534, "..+", static (host, n) => host.Firewall.AllowUdpRange(1024, n)),
        new("FirewallOff", "HD2103", 5000, "++.", static (host, n) => host.Firewall.AllowTcpRange(1024, 4999).AllowTcpRange(n, 65535)),
        new("WidePortRange", "HD8305", 1000, ".++", static (host, n) => host.Firewall.AllowTcpRange(30000, 29999 + n)),
        new("WidePortRange", "HD8305", 20000, ".++", static (host, n) => host.Firewall.AllowUdpRange(30000, 29999 + n)),
        new("WidePortRange", "HD8305", 1024, "..+", static (host, n) => host.Firewall.AllowTcpRange(n, 65535)),
        new("RangeReopensSsh", "HD2108", 22, ".++", static (host, n) =>
        {
            host.Ssh.Enable().KeepPortClosed();
            host.Firewall.AllowTcpRange(20, n);
        }),
        new("RangeReopensSsh", "HD2108", 22, "++.", static (host, n) =>
        {
            host.Ssh.Enable().KeepPortClosed();
            host.Firewall.AllowTcpRange(n, 30);
        }),
        new("SysctlWeakerThanDefault", "HD1305", 2, "+..", Sysctl("kernel.randomize_va_space")),
        new("SysctlWeakerThanDefault", "HD1305", 2, "+..", Sysctl("kernel.perf_event_paranoid")),
        new("SysctlWeakerThanDefault", "HD1305", 4096, "+..", Sysctl("vm.mmap_min_addr")),
        new("SysctlWeakerThanDefault", "HD1305", 1, ".+.", Sysctl("fs.suid_dumpable")),
        new("SysctlWeakerThanDefault", "HD1305", 1, "+..", Sysctl("kernel.unprivileged_bpf_disabled")),
        new("SysctlWeakerThanDefault", "HD1305", 1, "+..", Sysctl("kernel.kptr_restrict")),
        new("SysctlWeakerThanDefault", "HD1305", 1, "+..", Sysctl("kernel.yama.ptrace_scope")),
        new("SysctlWeakerThanDefault", "HD1305", 1, ".+.", Sysctl("kernel.sysrq")),
        new("BlockedByLockdown", "HD1106", 1, "++.", static (host, n) => host.Kernel.Lockdown(LockdownMode.Confidentiality).Sysctl(SysctlKey.Unlisted("kernel.perf_event_paranoid"), SysctlValue.From(n))),
        new("YamaNotEnabled", "HD1104", 1, ".++", static (host, n) => host.Kernel.BootParameter("lsm=landlock,bpf").Sysctl(SysctlKey.Unlisted("kernel.yama.ptrace_scope"), SysctlValue.From(n))),
        new("BpfHardenedWithoutCompiler", "HD1315", 1, ".++", static (host, n) => host.Kernel.Sysctl(SysctlKey.Unlisted("net.core.bpf_jit_enable"), SysctlValue.From(0)).Sysctl(SysctlKey.Unlisted("net.core.bpf_jit_harden"), SysctlValue.From(n))),
        new("BytesAndRatio", "HD1313", 1, ".++", static (host, n) => host.Kernel.Sysctl(SysctlKey.Unlisted("vm.dirty_bytes"), SysctlValue.From(8192)).Sysctl(SysctlKey.Unlisted("vm.dirty_ratio"), SysctlValue.From(n))),
        new("SshPortUnprivileged", "HD1319", 22, "++.", static (host, n) =>
        {
            host.Ssh.Enable();
            host.Kernel.Sysctl(SysctlKey.Unlisted("net.ipv4.ip_unprivileged_port_start"), SysctlValue.From(n));
        }),
        new("SshPortUnprivileged", "HD1319", 1024, "+..", static (host, n) =>
        {
            host.Ssh.Ports(n);
            host.Kernel.Sysctl(SysctlKey.Unlisted("net.ipv4.ip_unprivileged_port_start"), SysctlValue.From(80));
        }),
        new("OverlappingNetworks", "HD2006", 31, "++.", static (host, n) => host.Network.Interface("enp1s0", static nic => nic.Address("192.168.1.3/24")).Interface("enp2s0", nic => nic.Address($"192.168.1.2/{n}"))),
        new("GatewayOutOfReach", "HD2001", 30, "++.", static (host, n) => host.Network.Interface("enp1s0", nic => nic.Address($"192.168.1.20/{n}").Gateway("192.168.9.1"))),
        new("EspTooSmall", "HD8026", 120, "+..", static (host, n) =>
        {
            host.Kernel.Lockdown(LockdownMode.Confidentiality);
            host.Storage.Disk("main", "/dev/disk/by-id/x", disk => disk.Boot($"{n}M").Ext4("/"));
            host.Boot.SystemdBoot(generations: 2);
        }),
    ];

    /// <summary>Comparisons that are no limit of a rule, with the reason.</summary>
    private static readonly Dictionary<string, string> NoLimits = new(StringComparer.Ordinal)
    {
        ["LowPortInUserNamespace"] = "the ports of the services are fixed: 53, 80 and 443",
        ["WeakAlgorithm"] = "a rating is one of a few words",
        ["OptionRule"] = "it reads a table, in which no row compares numbers",
        ["ExposedService"] = "more than three places are one finding",
        ["PublishedPastFirewall"] = "more than three places are one finding",
        ["SensitivePortOpen"] = "more than three places are one finding",
        ["DefinitionsConflict"] = "priorities are those of NixOS",
        ["ResolverBehindItself"] = "it counts names",
        ["PasswordOfRootAndUser"] = "a hash of two letters locks the account",
        ["FirewallCommandOpensAll"] = "it counts words",
        ["OptionNotInTables"] = "how near two names are is a matter of taste",
    };

    public static TheoryData<int> Rows => [.. Enumerable.Range(0, Table.Length)];

    [Theory, MemberData(nameof(Rows))]
    public void A_rule_changes_its_mind_exactly_at_its_limit(int row)
    {
        var limit = Table[row];
        var rule = BuiltInRules.All.Single(rule => rule.Info.Id == limit.Rule);
        Assert.Equal(limit.Class, rule.GetType().Name);
        var first = limit.From ?? limit.At - 1;
        var found = string.Concat(Enumerable.Range(first, 3).Select(n => Finds(rule, host => limit.Describe(host, n)) ? '+' : '.'));
        Assert.True(limit.Found == found, $"{limit.Class} from {first}: {found} instead of {limit.Found}");
    }

    [Fact]
    public void Every_rule_that_compares_numbers_is_in_the_table()
    {
        var folders = Directory.GetDirectories(Repository.PathOf("src", "Hardening.Dsl"), "Rules", SearchOption.AllDirectories);
        var comparing = folders.SelectMany(static folder => Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories)).Distinct()
            .Where(static file => File.ReadLines(file).Any(IsComparison)).Select(static file => Path.GetFileNameWithoutExtension(file)).Distinct().ToArray();
        Assert.True(comparing.Length > 12, $"Only {comparing.Length} rules compare numbers.");
        Assert.Equal([], comparing.Where(static name => !NoLimits.ContainsKey(name) && Table.All(row => row.Class != name)));
        Assert.Equal([], NoLimits.Keys.Except(comparing));
    }

    private static bool IsComparison(string line)
    {
        var code = Text().Replace(line.TrimStart(), "");
        return !code.StartsWith("//", StringComparison.Ordinal) && !code.Contains("NixosRelease", StringComparison.Ordinal) && Comparison().IsMatch(Size().Replace(code, ""));
    }

    private static bool Finds(Rule rule, Action<Server> describe)
    {
        var fleet = new Fleet("test", NixosRelease.V26_05);
        describe(fleet.Server("server"));
        return CheckResult.Of(fleet.ToModel(), [rule]).Findings.Any(finding => finding.Rule.Id == rule.Info.Id);
    }

    private static Action<Server, int> Sysctl(string key) => (host, n) => host.Kernel.Sysctl(SysctlKey.Unlisted(key), SysctlValue.From(n));

    // RFC 4253, section 6.6: the name, the exponent and the modulus, each with its length before it.
    private static string RsaKey(int bits)
    {
        var modulus = new byte[bits / 8 + 1];
        modulus[bits % 8 == 0 ? 1 : 0] = (byte)(bits % 8 == 0 ? 0x80 : 1 << (bits % 8 - 1));
        modulus[^1] = 1;
        return $"ssh-rsa {Convert.ToBase64String([.. Part(Encoding.ASCII.GetBytes("ssh-rsa")), .. Part([1, 0, 1]), .. Part(modulus)])} admin";
    }

    private static byte[] Part(byte[] bytes)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        return [.. length, .. bytes];
    }

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Text();

    // How many there are of something, and where in a text it was found.
    [GeneratedRegex(@"\b(Count|Length|Count: |IndexOf\([^)]*\)|IndexOfAny\([^)]*\)|kind|digits|query|port|is) (<=|>=|<|>) [0-4]\b|\{ (Count|Length): > 0 \}")]
    private static partial Regex Size();

    [GeneratedRegex(@"(\s|: )(<=|>=|<|>) ?(\d|[A-Z][A-Za-z]+\b)")]
    private static partial Regex Comparison();

    /// <param name="Class">The rule.</param>
    /// <param name="Rule">Its id.</param>
    /// <param name="At">The limit.</param>
    /// <param name="Found">Whether the rule finds something just below, at and just above it: <c>+</c> or <c>.</c>.</param>
    /// <param name="Describe">A host with a number.</param>
    private sealed record Limit(string Class, string Rule, int At, string Found, Action<Server, int> Describe)
    {
        /// <summary>The first number, where one less is refused.</summary>
        public int? From { get; init; }
    }
}
