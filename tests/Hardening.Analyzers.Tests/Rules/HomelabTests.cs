using Hardening.Tests.Rules.Worlds;

namespace Hardening.Tests.Rules;

/// <summary>A configuration as somebody published it, and as the sample states it.</summary>
public sealed class HomelabTests
{
    // Kernel and network sysctls of the published server, line by line; what the DSL refuses outright is let through by Unlisted.
    private const string AsPublished = """
        using Hardening;

        var fleet = new Fleet("homelab");
        var server = fleet.Server("homelab");
        server.Kernel.Package(KernelPackages.LongTerm).Load("kvm-intel");
        server.Kernel
            .Blacklist("dccp", "sctp", "rds", "tipc", "n-hdlc", "ax25", "netrom", "x25", "rose", "decnet", "econet", "ipx", "appletalk", "psnap", "p8023", "p8022", "can", "atm")
            .Blacklist("cramfs", "freevxfs", "jffs2", "hfs", "hfsplus", "udf", "squashfs", "cifs", "nfs", "nfsv3", "nfsv4", "ksmbd", "gfs2")
            .Blacklist("vivid", "bluetooth", "btusb");
        server.Kernel
            .BootParameter("debugfs=off")
            .BootParameter(BootParameter.Unlisted("disable_ipv6=1"))
            .BootParameter("hibernate=no")
            .BootParameter("init_on_alloc=1").BootParameter("init_on_free=1")
            .BootParameter("lockdown=confidentiality")
            .BootParameter("module.sig_enforce=1")
            .BootParameter("oops=panic").BootParameter("panic=1").BootParameter("boot.panic_on_fail")
            .BootParameter("page_alloc.shuffle=1").BootParameter("pti=on").BootParameter("randomize_kstack_offset=on")
            .BootParameter("slab_nomerge").BootParameter("vsyscall=none").BootParameter("nomodeset")
            .BootParameter("vga=0x317")
            .BootParameter("intel_pstate=active").BootParameter("rcutree.enable_rcu_lazy=1");
        server.Kernel
            .Sysctl("abi.vsyscall32", 1)
            .Sysctl("dev.tty.ldisc_autoload", 0)
            .Sysctl("dev.tty.legacy_tiocsti", 1)
            .Sysctl("kernel.kptr_restrict", 2).Sysctl("kernel.sysrq", 0).Sysctl("kernel.kexec_load_disabled", 1)
            .Sysctl("net.ipv4.conf.all.accept_redirects", 0).Sysctl("net.ipv4.conf.default.accept_redirects", 0)
            .Sysctl("net.ipv4.conf.all.forwarding", 0)
            .Sysctl("net.ipv4.conf.default.forwarding", 0)
            .Sysctl("net.ipv4.conf.all.rp_filter", 1).Sysctl("net.ipv4.conf.default.rp_filter", 1)
            .Sysctl("net.ipv4.tcp_fack", 0)
            .Sysctl("net.ipv4.tcp_congestion_control", "bbr").Sysctl("net.core.default_qdisc", "cake")
            .Sysctl("vm.dirty_bytes", 268_435_456).Sysctl("vm.dirty_background_bytes", 67_108_864);
        server.Network.Nat("enp1s0", "ve-*");
        """;

    [Fact]
    public void The_published_server_is_told_what_does_not_do_what_it_says() =>
        Assert.Equal(
            [
                "HD1207 line 5: Load",
                "HD1202 line 7: Blacklist",
                "HD1203 line 8: Blacklist",
                "HD1001 line 12: BootParameter",
                "HD1101 line 15: BootParameter",
                "HD1102 line 16: BootParameter",
                "HD1002 line 20: BootParameter",
                "HD1304 line 23: Sysctl",
                "HD1304 line 25: Sysctl",
                "HD1301 line 28: Sysctl",
                "HD1301 line 29: Sysctl",
                "HD1317 line 31: Sysctl",
            ],
            OfKernel(RunWorld.Run(MarkedProgram.Parse(AsPublished))).Select(finding => $"{finding.Rule.Id} {RunWorld.Place(finding.Origin)}"));

    [Fact]
    public void The_sample_has_nothing_worse_than_a_note() =>
        Assert.DoesNotContain(OfKernel(Sample()), static finding => finding.Rule.Severity > Severity.Info);

    private static IEnumerable<Finding> OfKernel(FleetModel fleet) =>
        CheckResult.Of(fleet, BuiltInRules.All.Where(rule => rule.Info.Id.StartsWith("HD1", StringComparison.Ordinal))).Findings;

    private static FleetModel Sample()
    {
        var folder = Repository.PathOf("samples", "Homelab");
        var files = Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(folder, file).StartsWith("obj", StringComparison.Ordinal) && !Path.GetRelativePath(folder, file).StartsWith("bin", StringComparison.Ordinal))
            .Select(file => (File.ReadAllText(file).Replace("return await fleet.RunAsync(args);", "Captured.Fleet = fleet;", StringComparison.Ordinal), Path.GetFileName(file)));
        return CompiledProgram.Run([.. files]).ToModel();
    }
}
