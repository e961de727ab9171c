namespace Hardening.Tests.Rules.Kernel;

public sealed class SysctlWithoutEffectTests : RuleTests<SysctlWithoutEffect>
{
    [Fact]
    public void Finds_a_key_that_is_gone() =>
        Finds("""server.Kernel.[|Sysctl("net.ipv4.tcp_tw_recycle", 0)|];""",
            "net.ipv4.tcp_tw_recycle = 0 has no effect: removed in Linux 4.12.");

    [Fact]
    public void Finds_a_key_kept_for_show() =>
        Finds("""server.Kernel.[|Sysctl("net.ipv4.tcp_fack", 0)|];""");

    [Fact]
    public void Leaves_working_keys_alone() =>
        IsSilent("""server.Kernel.Sysctl("net.ipv4.tcp_sack", 0);""");

    [Fact]
    public void Leaves_the_key_alone_that_has_a_rule_of_its_own() =>
        IsSilent("""server.Kernel.Sysctl("kernel.unprivileged_userns_clone", 0);""");

    [Fact]
    public void Does_not_guess_the_name() =>
        IsUndecided("""server.Kernel.Sysctl(args.Length > 0 ? "net.ipv4.tcp_fack" : "net.ipv4.tcp_sack", 0);""");
}
