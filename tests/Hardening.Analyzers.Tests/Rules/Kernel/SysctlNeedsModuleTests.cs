namespace Hardening.Tests.Rules.Kernel;

public sealed class SysctlNeedsModuleTests : RuleTests<SysctlNeedsModule>
{
    [Fact]
    public void Finds_the_connection_table() =>
        Finds("""server.Kernel.[|Sysctl("net.netfilter.nf_conntrack_max", 262_144)|];""",
            "net.netfilter.nf_conntrack_max = 262144 may be passed over: the module nf_conntrack is not loaded yet when it is written.");

    [Fact]
    public void Leaves_a_loaded_module_alone() =>
        IsSilent("""server.Kernel.Load("nf_conntrack").Sysctl("net.netfilter.nf_conntrack_max", 262_144);""");

    [Fact]
    public void Leaves_NAT_alone_which_loads_it() =>
        IsSilent("""server.Network.Nat("enp1s0", "ve-*"); server.Kernel.Sysctl("net.netfilter.nf_conntrack_max", 262_144);""");

    [Fact]
    public void Does_not_guess_what_is_loaded() =>
        IsUndecided("""server.Kernel.Load(args.Length > 0 ? "nf_conntrack" : "tcp_bbr").Sysctl("net.netfilter.nf_conntrack_max", 262_144);""");
}
