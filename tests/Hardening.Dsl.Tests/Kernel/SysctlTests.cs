using CsCheck;

namespace Hardening.Tests.Kernel;

public sealed class SysctlTests
{
    [Theory]
    [InlineData("kernel.kptr_restrict", "kernel.kptr_restrict")]
    [InlineData("kernel/kptr_restrict", "kernel.kptr_restrict")]
    [InlineData("net.ipv4.conf.enp3s0/200.forwarding", "net.ipv4.conf.enp3s0/200.forwarding")]
    [InlineData("net/ipv4/conf/enp3s0.200/forwarding", "net.ipv4.conf.enp3s0/200.forwarding")]
    [InlineData("net.ipv4.conf.wg-home.rp_filter", "net.ipv4.conf.wg-home.rp_filter")]
    [InlineData("net.bridge.bridge-nf-call-iptables", "net.bridge.bridge-nf-call-iptables")]
    [InlineData("kernel.ctrl-alt-del", "kernel.ctrl-alt-del")]
    public void Takes_both_notations_and_writes_dots(string raw, string name) => Assert.Equal(name, SysctlKey.From(raw).ToString());

    [Fact]
    public void Both_notations_are_the_same_key()
    {
        Assert.Equal(SysctlKey.From("kernel.sysrq"), SysctlKey.From("kernel/sysrq"));
        Assert.Equal("net/ipv4/conf/enp3s0.200/forwarding", SysctlKey.From("net.ipv4.conf.enp3s0/200.forwarding").Path);
    }

    [Theory]
    [InlineData("kernel.kptr_restict", "\"kernel.kptr_restict\" is not a sysctl that Linux 6.1 to 7.2 knows. Did you mean kernel.kptr_restrict? If only a patched kernel or an extra module has it, use SysctlKey.Unlisted(\"kernel.kptr_restict\").")]
    [InlineData("net.ipv4.conf.eth0.rp_fliter", "\"net.ipv4.conf.eth0.rp_fliter\" is not a sysctl that Linux 6.1 to 7.2 knows. Did you mean net.ipv4.conf.eth0.rp_filter? If only a patched kernel or an extra module has it, use SysctlKey.Unlisted(\"net.ipv4.conf.eth0.rp_fliter\").")]
    [InlineData("net.ipv4.conf.*.rp_filter", "\"net.ipv4.conf.*.rp_filter\" is a pattern, and an explicit key overrides a pattern. Write the interface's name, \"all\" or \"default\".")]
    [InlineData("/proc/sys/kernel/sysrq", "\"/proc/sys/kernel/sysrq\" is a file. Use kernel/sysrq.")]
    [InlineData("-kernel.sysrq", "\"-kernel.sysrq\" starts with '-', which in sysctl.d(5) hides failures. Use kernel.sysrq.")]
    [InlineData("kernel.sysrq=0", "\"kernel.sysrq=0\" also contains a value. Pass the name and the value as two arguments.")]
    [InlineData("kernel. sysrq", "\"kernel. sysrq\" is not a valid sysctl: a name has no spaces, quotes or non-ASCII letters. Write the path below /proc/sys.")]
    [InlineData("kernel.sysrq\n", "The sysctl \"kernel.sysrq\uFFFD\" contains a control character (code 10) at position 13. Remove it.")]
    [InlineData("sysrq", "\"sysrq\" is not a valid sysctl: it has an empty part, or one part only. Write the path below /proc/sys, such as \"kernel.sysrq\".")]
    [InlineData("", "A sysctl needs a name. Write one such as \"kernel.sysrq\".")]
    public void Refuses_what_no_kernel_has(string raw, string problem)
    {
        Assert.False(SysctlKey.TryFrom(raw, out var key, out var told));
        Assert.Null(key);
        Assert.Equal(problem, told);
        Assert.Equal(problem, Assert.Throws<SettingException>(() => SysctlKey.From(raw)).Message);
    }

    [Fact]
    public void The_last_part_alone_is_enough_to_be_offered_the_key() =>
        Assert.Contains("Did you mean kernel.kptr_restrict?", Assert.Throws<SettingException>(() => SysctlKey.From("security.kptr_restrict")).Message);

    [Fact]
    public void A_key_from_outside_the_kernel_is_taken_when_said_so()
    {
        Assert.Equal("vm.my_patch", SysctlKey.Unlisted("vm/my_patch").Name);
        Assert.Throws<SettingException>(() => SysctlKey.Unlisted("vm my_patch"));
    }

    [Theory]
    [InlineData("vm.mmap_rnd_bits", "34", "vm.mmap_rnd_bits = 34 is not possible: the kernel accepts 14 to 33. Write a number in that range.")]
    [InlineData("kernel.pid_max", "4194305", "kernel.pid_max = 4194305 is not possible: the kernel accepts 301 to 4194304. Write a number in that range.")]
    [InlineData("fs.protected_fifos", "3", "fs.protected_fifos = 3 is not possible: the kernel accepts 0 to 2. Write a number in that range.")]
    [InlineData("vm.memfd_noexec", "3", "vm.memfd_noexec = 3 is not possible: the kernel accepts 0 to 2. Write a number in that range.")]
    [InlineData("kernel.io_uring_disabled", "3", "kernel.io_uring_disabled = 3 is not possible: the kernel accepts 0 to 2. Write a number in that range.")]
    [InlineData("kernel.kptr_restrict", "yes", "kernel.kptr_restrict = yes is not possible: the kernel expects 0 to 2 here. Write a number.")]
    [InlineData("net.ipv4.conf.all.rp_filter", "on", "net.ipv4.conf.all.rp_filter = on is not possible: the kernel expects whole numbers here. Write a number.")]
    public void Knows_values_that_the_kernel_refuses(string key, string value, string problem)
    {
        Assert.False(SysctlKey.From(key).Accepts(SysctlValue.From(value), out var told));
        Assert.Equal(problem, told);
    }

    [Theory]
    [InlineData("vm.mmap_rnd_bits", "32")]
    [InlineData("net.ipv4.conf.all.rp_filter", "3")]
    [InlineData("kernel.randomize_va_space", "3")]
    [InlineData("kernel.perf_event_paranoid", "4")]
    [InlineData("kernel.printk", "3 3 3 3")]
    [InlineData("kernel.sysrq", "0x10")]
    [InlineData("kernel.core_pattern", "|/bin/false")]
    [InlineData("net.ipv4.tcp_congestion_control", "bbr")]
    [InlineData("fs.binfmt_misc.status", "0")]
    public void Does_not_refuse_what_the_kernel_takes(string key, string value) =>
        Assert.True(SysctlKey.From(key).Accepts(SysctlValue.From(value), out _));

    [Fact]
    public void Nothing_is_known_of_an_unlisted_key() => Assert.True(SysctlKey.Unlisted("vm.my_patch").Accepts(SysctlValue.From("x"), out _));

    [Fact]
    public void Knows_what_has_to_be_loaded_first()
    {
        Assert.Equal("module nf_conntrack", SysctlKey.From("net.netfilter.nf_conntrack_max").Facts!.Needs);
        Assert.Equal("module br_netfilter", SysctlKey.From("net.bridge.bridge-nf-call-iptables").Facts!.Needs);
        Assert.Null(SysctlKey.From("kernel.sysrq").Facts!.Needs);
    }

    [Theory]
    [InlineData("kernel.exec-shield")]
    [InlineData("net.ipv4.tcp_tw_recycle")]
    [InlineData("net.netfilter.nf_conntrack_helper")]
    [InlineData("fs.may_detach_mounts")]
    [InlineData("kernel.apparmor_restrict_unprivileged_userns")]
    public void Names_from_old_guides_are_known_and_marked_as_in_no_kernel(string raw) =>
        Assert.Equal(KernelSeries.None, SysctlKey.From(raw).Facts!.Series);

    [Fact]
    public void A_value_is_written_the_same_whatever_it_came_from()
    {
        Assert.Equal(SysctlValue.From("1"), SysctlValue.From(1));
        Assert.Equal(SysctlValue.From("1"), SysctlValue.From(true));
        Assert.Equal(SysctlValue.From("0"), SysctlValue.From(false));
        Assert.Equal("3 3 3 3", SysctlValue.From(" 3\t3  3 3 ").ToString());
        Assert.Equal("-1", SysctlValue.From(-1).Text);
    }

    [Fact]
    public void Numbers_are_read_as_the_kernel_reads_them()
    {
        Assert.Equal([16, 8, -10, 0], SysctlValue.From("0x10 010 -10 0").Numbers);
        Assert.Null(SysctlValue.From("1 two").Numbers);
        Assert.Null(SysctlValue.From("").Numbers);
        Assert.Null(SysctlValue.From("08").Numbers);
        Assert.Null(SysctlValue.From("--1").Numbers);
        Assert.Null(SysctlValue.From("0x").Numbers);
        Assert.Equal([-16, -8], SysctlValue.From("-0x10 -010").Numbers);
    }

    [Fact]
    public void A_value_cannot_start_another_line()
    {
        var thrown = Assert.Throws<SettingException>(() => SysctlValue.From("1\nkernel.sysrq=1"));
        Assert.Equal("The sysctl value \"1\uFFFDkernel.sysrq=1\" contains a control character (code 10) at position 2. Remove it.", thrown.Message);
    }

    [Fact]
    public void Never_throws_for_any_text() => Gen.Select(Gen.String, Gen.String).Sample((raw, text) =>
    {
        var isKey = SysctlKey.TryFrom(raw, out var key, out _);
        var isValue = SysctlValue.TryFrom(text, out var value, out _);
        _ = isValue && SysctlKey.From("kernel.sysrq").Accepts(value!, out _) && value!.Numbers is null;
        return isKey == key is not null && isValue == value is not null;
    });

    [Fact]
    public void What_is_taken_reads_back_as_itself()
    {
        Text.OneOf("kernel.sysrq", "net/ipv4/conf/a.b/rp_filter", "net.ipv6.conf.a/b.forwarding", "kernel.ctrl-alt-del").Sample(raw =>
            SysctlKey.From(SysctlKey.From(raw).ToString()) == SysctlKey.From(raw));
        Gen.String.Sample(raw => !SysctlValue.TryFrom(raw, out var value, out _) || SysctlValue.From(value.ToString()) == value);
        Gen.Long.Sample(number => SysctlValue.From(number).Numbers!.Single() == number);
    }
}
