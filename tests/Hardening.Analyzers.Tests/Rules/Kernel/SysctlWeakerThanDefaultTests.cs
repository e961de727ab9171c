namespace Hardening.Tests.Rules.Kernel;

public sealed class SysctlWeakerThanDefaultTests : RuleTests<SysctlWeakerThanDefault>
{
    [Fact]
    public void Finds_addresses_shown() =>
        Finds("""server.Kernel.[|Sysctl("kernel.kptr_restrict", 0)|];""",
            "kernel.kptr_restrict = 0 is weaker than the default: the log and /proc show kernel addresses to all users.");

    [Fact]
    public void Finds_each_of_several() =>
        Finds("""
            server.Kernel
                .[|Sysctl("kernel.yama.ptrace_scope", 0)|]
                .[|Sysctl("fs.suid_dumpable", 1)|]
                .[|Sysctl("net.ipv4.conf.all.route_localnet", 1)|];
            """);

    [Fact]
    public void Leaves_stricter_values_alone() =>
        IsSilent("""server.Kernel.HideKernelAddresses().RestrictPtrace(PtraceScope.AdminOnly).RefuseCoreDumpsOfPrivileged().RestrictBpf();""");

    [Fact]
    public void Does_not_guess_the_value() =>
        IsUndecided("""server.Kernel.Sysctl("kernel.kptr_restrict", args.Length);""");

    [Fact]
    public void Finds_one_that_is_set_by_its_path() =>
        Finds("""server.Nixos.[|Set("boot.kernel.sysctl.\"kernel.kptr_restrict\"", 0)|];""",
            "kernel.kptr_restrict = 0 is weaker than the default: the log and /proc show kernel addresses to all users.");

    [Fact]
    public void Sees_that_an_option_set_by_its_path_wins() =>
        IsSilent("""
            server.Kernel.Sysctl("kernel.kptr_restrict", 0);
            server.Nixos.Set("boot.kernel.sysctl.\"kernel.kptr_restrict\"", 2);
            """);

    [Fact]
    public void Finds_it_beside_another_one_set_by_its_path() =>
        Finds("""
            server.Kernel.[|Sysctl("kernel.kptr_restrict", 0)|];
            server.Nixos.Set("boot.kernel.sysctl.\"vm.swappiness\"", 10);
            """);
}
