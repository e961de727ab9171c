
namespace Hardening.Tests.Kernel;

/// <summary>A published server configuration, name by name: what is right is taken, what does nothing is refused or marked.</summary>
public sealed class HomelabTests
{
    private const string Blacklist =
        "dccp sctp rds tipc n-hdlc ax25 netrom x25 rose decnet econet ipx appletalk psnap p8023 p8022 can atm cramfs freevxfs jffs2 hfs " +
        "hfsplus udf squashfs cifs nfs nfsv3 nfsv4 ksmbd gfs2 vivid bluetooth btusb kvm-intel";

    private const string Parameters =
        "debugfs=off hibernate=no init_on_alloc=1 init_on_free=1 lockdown=confidentiality module.sig_enforce=1 oops=panic " +
        "page_alloc.shuffle=1 pti=on randomize_kstack_offset=on slab_nomerge vsyscall=none panic=1 boot.panic_on_fail vga=0x317 nomodeset " +
        "intel_pstate=active rcutree.enable_rcu_lazy=1";

    private const string Sysctls = """
        abi.vsyscall32=1 dev.tty.ldisc_autoload=0 dev.tty.legacy_tiocsti=1 fs.suid_dumpable=0 fs.protected_fifos=2 fs.protected_regular=2
        fs.protected_symlinks=1 fs.protected_hardlinks=1 kernel.dmesg_restrict=1 kernel.kexec_load_disabled=1 kernel.kptr_restrict=2
        kernel.printk=3 kernel.sysrq=0 kernel.unprivileged_bpf_disabled=1 kernel.perf_event_paranoid=3 kernel.yama.ptrace_scope=2
        kernel.modules_disabled=1 kernel.unprivileged_userns_clone=0
        net.core.bpf_jit_harden=2 net.core.bpf_jit_kallsyms=0 net.core.fb_tunnels_only_for_init_net=1 net.core.xfrm_larval_drop=1
        net.core.rmem_default=524288 net.core.wmem_default=524288 net.core.rmem_max=8388608 net.core.wmem_max=8388608
        net.core.optmem_max=262144 net.core.netdev_max_backlog=4096 net.core.default_qdisc=cake
        net.ipv4.conf.all.accept_redirects=0 net.ipv4.conf.default.accept_redirects=0 net.ipv4.conf.all.accept_source_route=0
        net.ipv4.conf.default.accept_source_route=0 net.ipv4.conf.all.bootp_relay=0 net.ipv4.conf.default.bootp_relay=0
        net.ipv4.conf.all.forwarding=0 net.ipv4.conf.default.forwarding=0 net.ipv4.conf.all.log_martians=1
        net.ipv4.conf.default.log_martians=1 net.ipv4.conf.all.proxy_arp=0 net.ipv4.conf.default.proxy_arp=0
        net.ipv4.conf.all.rp_filter=1 net.ipv4.conf.default.rp_filter=1 net.ipv4.conf.all.send_redirects=0
        net.ipv4.conf.default.send_redirects=0
        net.ipv4.icmp_echo_ignore_all=1 net.ipv4.icmp_echo_ignore_broadcasts=1 net.ipv4.icmp_errors_use_inbound_ifaddr=0
        net.ipv4.icmp_ignore_bogus_error_responses=1 net.ipv4.icmp_msgs_burst=10 net.ipv4.icmp_msgs_per_sec=10 net.ipv4.icmp_ratelimit=100
        net.ipv4.icmp_ratemask=6168 net.ipv4.tcp_sack=0 net.ipv4.tcp_dsack=0 net.ipv4.tcp_fack=0 net.ipv4.tcp_syncookies=1
        net.ipv4.tcp_rfc1337=1 net.ipv4.tcp_timestamps=0 net.ipv4.tcp_fastopen=3 net.ipv4.tcp_congestion_control=bbr
        vm.mmap_rnd_bits=32 vm.mmap_rnd_compat_bits=16 vm.swappiness=0 vm.vfs_cache_pressure=50 vm.dirty_bytes=268435456
        vm.dirty_background_bytes=67108864 vm.dirty_writeback_centisecs=1500
        """;

    public static TheoryData<string> BlacklistedModules => [.. Words(Blacklist)];

    public static TheoryData<string> BootParameters => [.. Words(Parameters)];

    public static TheoryData<string> SysctlSettings => [.. Words(Sysctls)];

    [Theory]
    [MemberData(nameof(BlacklistedModules))]
    public void Every_module_that_some_kernel_had_is_known(string raw) => Assert.NotNull(KernelModule.From(raw).Facts);

    [Fact]
    public void The_module_that_never_was_is_refused_with_its_name_of_today() =>
        Assert.Contains("Use ieee802154_socket", Assert.Throws<SettingException>(() => KernelModule.From("af_802154")).Message);

    [Fact]
    public void Exactly_the_names_that_no_current_kernel_has_are_marked_as_gone() =>
        Assert.Equal(["decnet", "econet", "ipx", "p8023"],
            Words(Blacklist).Select(KernelModule.From).Where(module => module.Facts!.IsGone).Select(module => module.Name).Order());

    [Fact]
    public void Names_that_7_2_no_longer_has_are_marked() =>
        Assert.Equal(["appletalk", "ax25", "dccp", "netrom", "p8022", "rose"],
            Words(Blacklist).Select(KernelModule.From)
                .Where(module => module.Facts!.Series == (KernelSeries.Linux61 | KernelSeries.Linux612)).Select(module => module.Name).Order());

    [Fact]
    public void The_groups_and_a_few_names_say_the_whole_blacklist()
    {
        var groups = new[] { KernelModules.ObscureNetworking, KernelModules.RareFilesystems, KernelModules.NetworkFilesystems, KernelModules.Bluetooth };
        var said = groups.SelectMany(group => group.Modules)
            .Concat(new[] { "vivid", "decnet", "econet", "ipx", "p8023", "kvm-intel" }.Select(KernelModule.From)).ToHashSet();
        Assert.All(Words(Blacklist).Select(KernelModule.From), module => Assert.Contains(module, said));
    }

    [Theory]
    [MemberData(nameof(BootParameters))]
    public void Every_parameter_that_something_reads_is_taken_as_written(string raw) =>
        Assert.Equal(raw, BootParameter.From(raw).ToString());

    [Fact]
    public void The_parameter_that_nothing_reads_is_refused_with_the_right_one() =>
        Assert.Equal("\"disable_ipv6\" is read by no program, so it has no effect. Use ipv6.disable=1.",
            Assert.Throws<SettingException>(() => BootParameter.From("disable_ipv6=1")).Message);

    [Fact]
    public void Parameters_are_told_apart_by_who_reads_them()
    {
        Assert.Equal(ParameterReader.Kernel, BootParameter.From("slab_nomerge").Facts!.Reader);
        Assert.Equal(ParameterReader.Nixos, BootParameter.From("boot.panic_on_fail").Facts!.Reader);
        Assert.Equal(ParameterReader.BootLoader, BootParameter.From("vga=0x317").Facts!.Reader);
        Assert.Equal(KernelSeries.Linux612 | KernelSeries.Linux72, BootParameter.From("rcutree.enable_rcu_lazy=1").Facts!.Series);
        Assert.Equal(KernelSeries.All, BootParameter.From("pti=on").Facts!.Series);
    }

    [Theory]
    [MemberData(nameof(SysctlSettings))]
    public void Every_sysctl_is_known_and_takes_its_value(string setting)
    {
        var parts = setting.Split('=');
        Assert.True(SysctlKey.From(parts[0]).Accepts(SysctlValue.From(parts[1]), out var problem), problem);
    }

    [Theory]
    [InlineData("net.ipv4.conf.all.mc_forwarding")]
    [InlineData("net.ipv4.conf.default.mc_forwarding")]
    [InlineData("net.ipv4.conf.enp1s0.mc_forwarding")]
    public void The_multicast_switch_cannot_be_written(string raw)
    {
        Assert.False(SysctlKey.From(raw).Accepts(SysctlValue.From(0), out var problem));
        Assert.Equal($"{raw} = 0 is not possible: {raw} is read-only. Leave it out.", problem);
    }

    [Fact]
    public void Sysctls_that_do_less_than_they_seem_to_are_marked()
    {
        Assert.Equal(KernelSeries.None, SysctlKey.From("kernel.unprivileged_userns_clone").Facts!.Series);
        Assert.Equal(KernelSeries.Linux612 | KernelSeries.Linux72, SysctlKey.From("dev.tty.legacy_tiocsti").Facts!.Series);
        Assert.Equal("0", SysctlKey.From("dev.tty.legacy_tiocsti").Facts!.Recommended);
        Assert.Equal("does nothing since 4.15", SysctlKey.From("net.ipv4.tcp_fack").Facts!.Note);
    }

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
