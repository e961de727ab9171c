using Hardening;

namespace AsPublished;

public static partial class HomeServer
{
    private static void Kernel(Server host)
    {
        host.Kernel
            .Package(KernelPackages.LongTerm)
            .Load("kvm-intel")
            .Load("tcp_bbr", "sch_cake");

        host.Kernel
            .Blacklist("dccp", "sctp", "rds", "tipc", "n-hdlc", "ax25", "netrom", "x25", "rose", "decnet", "econet")
            .Blacklist(KernelModule.Unlisted("af_802154"))
            .Blacklist("ipx", "appletalk", "psnap", "p8023", "p8022", "can", "atm")
            .Blacklist("cramfs", "freevxfs", "jffs2", "hfs", "hfsplus", "udf", "squashfs", "cifs", "nfs", "nfsv3", "nfsv4", "ksmbd", "gfs2")
            .Blacklist("vivid", "bluetooth", "btusb");

        host.Kernel
            .BootParameter("debugfs=off")
            .BootParameter(BootParameter.Unlisted("disable_ipv6=1"))
            .BootParameter("hibernate=no")
            .BootParameter("init_on_alloc=1")
            .BootParameter("init_on_free=1")
            .BootParameter("lockdown=confidentiality")
            .BootParameter("module.sig_enforce=1")
            .BootParameter("oops=panic")
            .BootParameter("page_alloc.shuffle=1")
            .BootParameter("pti=on")
            .BootParameter("randomize_kstack_offset=on")
            .BootParameter("slab_nomerge")
            .BootParameter("vsyscall=none")
            .BootParameter("panic=1")
            .BootParameter("boot.panic_on_fail")
            .BootParameter("vga=0x317")
            .BootParameter("nomodeset")
            .BootParameter("intel_pstate=active")
            .BootParameter("rcutree.enable_rcu_lazy=1");
    }

    private static void Sysctls(Kernel kernel)
    {
        kernel
            .Sysctl("abi.vsyscall32", 1)
            .Sysctl("dev.tty.ldisc_autoload", 0)
            .Sysctl("dev.tty.legacy_tiocsti", 1)
            .Sysctl("fs.suid_dumpable", 0)
            .Sysctl("fs.protected_fifos", 2)
            .Sysctl("fs.protected_regular", 2)
            .Sysctl("fs.protected_symlinks", 1)
            .Sysctl("fs.protected_hardlinks", 1)
            .Sysctl("kernel.dmesg_restrict", 1)
            .Sysctl("kernel.kexec_load_disabled", 1)
            .Sysctl("kernel.kptr_restrict", 2)
            .Sysctl("kernel.printk", "3 3 3 3")
            .Sysctl("kernel.sysrq", 0)
            .Sysctl("kernel.unprivileged_bpf_disabled", 1)
            .Sysctl("kernel.perf_event_paranoid", 3)
            .Sysctl("kernel.yama.ptrace_scope", 2);

        kernel
            .Sysctl("net.core.bpf_jit_harden", 2)
            .Sysctl("net.core.bpf_jit_kallsyms", 0)
            .Sysctl("net.core.fb_tunnels_only_for_init_net", 1)
            .Sysctl("net.core.xfrm_larval_drop", 1)
            .Sysctl("net.core.rmem_default", 524_288)
            .Sysctl("net.core.wmem_default", 524_288)
            .Sysctl("net.core.rmem_max", 8_388_608)
            .Sysctl("net.core.wmem_max", 8_388_608)
            .Sysctl("net.core.optmem_max", 262_144)
            .Sysctl("net.core.netdev_max_backlog", 4096);

        foreach (var scope in new[] { "all", "default" })
            kernel
                .Sysctl($"net.ipv4.conf.{scope}.accept_redirects", 0)
                .Sysctl($"net.ipv4.conf.{scope}.accept_source_route", 0)
                .Sysctl($"net.ipv4.conf.{scope}.bootp_relay", 0)
                .Sysctl($"net.ipv4.conf.{scope}.forwarding", 0)
                .Sysctl($"net.ipv4.conf.{scope}.log_martians", 1)
                .Sysctl($"net.ipv4.conf.{scope}.proxy_arp", 0)
                .Sysctl($"net.ipv4.conf.{scope}.rp_filter", 1)
                .Sysctl($"net.ipv4.conf.{scope}.send_redirects", 0);

        kernel
            .Sysctl("net.ipv4.icmp_echo_ignore_all", 1)
            .Sysctl("net.ipv4.icmp_echo_ignore_broadcasts", 1)
            .Sysctl("net.ipv4.icmp_errors_use_inbound_ifaddr", 0)
            .Sysctl("net.ipv4.icmp_ignore_bogus_error_responses", 1)
            .Sysctl("net.ipv4.icmp_msgs_burst", 10)
            .Sysctl("net.ipv4.icmp_msgs_per_sec", 10)
            .Sysctl("net.ipv4.icmp_ratelimit", 100)
            .Sysctl("net.ipv4.icmp_ratemask", 6168)
            .Sysctl("net.ipv4.tcp_sack", 0)
            .Sysctl("net.ipv4.tcp_dsack", 0)
            .Sysctl("net.ipv4.tcp_fack", 0)
            .Sysctl("net.ipv4.tcp_syncookies", 1)
            .Sysctl("net.ipv4.tcp_rfc1337", 1)
            .Sysctl("net.ipv4.tcp_timestamps", 0)
            .Sysctl("net.ipv4.tcp_fastopen", 3)
            .Sysctl("net.ipv4.tcp_congestion_control", "bbr")
            .Sysctl("net.core.default_qdisc", "cake");

        kernel
            .Sysctl("vm.mmap_rnd_bits", 32)
            .Sysctl("vm.mmap_rnd_compat_bits", 16)
            .Sysctl("vm.swappiness", 0)
            .Sysctl("vm.vfs_cache_pressure", 50)
            .Sysctl("vm.dirty_bytes", 268_435_456)
            .Sysctl("vm.dirty_background_bytes", 67_108_864)
            .Sysctl("vm.dirty_writeback_centisecs", 1500);
    }
}
