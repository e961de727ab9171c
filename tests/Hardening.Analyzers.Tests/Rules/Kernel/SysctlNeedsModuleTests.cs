namespace Hardening.Tests.Rules.Kernel;

public sealed class SysctlNeedsModuleTests : RuleTests<SysctlNeedsModule>
{
    [Fact]
    public void Finds_the_connection_table() =>
        Finds("""server.Kernel.[|Sysctl("net.netfilter.nf_conntrack_max", 262_144)|];""",
            "net.netfilter.nf_conntrack_max = 262144 may be skipped: module nf_conntrack is not loaded yet when sysctls are written.");

    [Fact]
    public void Leaves_a_loaded_module_alone() =>
        IsSilent("""server.Kernel.Load("nf_conntrack").Sysctl("net.netfilter.nf_conntrack_max", 262_144);""");

    [Fact]
    public void Leaves_NAT_alone_which_loads_it() =>
        IsSilent("""server.Network.Nat("enp1s0", "ve-*"); server.Kernel.Sysctl("net.netfilter.nf_conntrack_max", 262_144);""");

    [Fact]
    public void Does_not_guess_what_is_loaded() =>
        IsUndecided("""server.Kernel.Load(args.Length > 0 ? "nf_conntrack" : "tcp_bbr").Sysctl("net.netfilter.nf_conntrack_max", 262_144);""");

    [Theory]
    [InlineData("net.bridge.bridge-nf-call-iptables", 0, "br_netfilter")]
    [InlineData("dev.i915.perf_stream_paranoid", 0, "i915")]
    [InlineData("net.ipv4.vs.conntrack", 1, "ip_vs")]
    [InlineData("fs.nfs.nlm_grace_period", 90, "nfs or lockd")]
    [InlineData("net.nf_conntrack_max", 262_144, "nf_conntrack")]
    public void Finds_a_sysctl_of_any_module(string key, int value, string module) =>
        Finds($"""server.Kernel.[|Sysctl("{key}", {value})|];""", $"{key} = {value} may be skipped: module {module} is not loaded yet when sysctls are written.");

    [Theory]
    [InlineData("net.bridge.bridge-nf-call-iptables", 0, "br_netfilter")]
    [InlineData("fs.nfs.nlm_grace_period", 90, "lockd")]
    public void Leaves_any_loaded_module_alone(string key, int value, string module) =>
        IsSilent($"""server.Kernel.Load("{module}").Sysctl("{key}", {value});""");

    [Fact]
    public void Leaves_storage_alone_that_the_initrd_loads() =>
        IsSilent("""server.Storage.Mount("/srv", "/dev/disk/by-label/srv", FilesystemFormat.Xfs); server.Kernel.Sysctl("fs.xfs.error_level", 3).Sysctl("dev.raid.speed_limit_max", 1000);""");
}
