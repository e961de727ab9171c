namespace Hardening.Tests.Rules.Kernel;

public sealed class LoadedAndBlacklistedTests : RuleTests<LoadedAndBlacklisted>
{
    [Fact]
    public void Finds_a_module_in_both_lists() =>
        Finds("""server.Kernel.{|also:Blacklist("sctp")|}.[|Load("sctp")|];""",
            "sctp is not loaded at boot: it is also blacklisted.");

    [Fact]
    public void Knows_that_dash_and_underscore_are_one() =>
        Finds("""server.Kernel.[|Load("kvm-intel")|].{|also:BootParameter("module_blacklist=kvm_intel,kvm_amd")|};""");

    [Fact]
    public void Knows_the_members_of_groups() =>
        Finds("""server.Kernel.{|also:Blacklist(KernelModules.NetworkFilesystems)|}.[|Load("cifs")|];""");

    [Fact]
    public void Leaves_different_modules_alone() =>
        IsSilent("""server.Kernel.Load("tcp_bbr").Blacklist("sctp");""");

    [Fact]
    public void Does_not_guess_the_name() =>
        IsUndecided("""server.Kernel.Blacklist("sctp").Load(args.Length > 0 ? "sctp" : "tcp_bbr");""");
}
