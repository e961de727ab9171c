namespace Hardening.Tests.Rules.Kernel;

public sealed class MitigationsOffTests : RuleTests<MitigationsOff>
{
    [Fact]
    public void Finds_all_of_them_off() =>
        Finds("""server.Kernel.[|BootParameter("mitigations=off")|];""",
            "mitigations=off disables all mitigations of CPU vulnerabilities.");

    [Fact]
    public void Finds_single_ones_off() =>
        Finds("""
            server.Kernel
                .[|BootParameter("nopti")|]
                .[|BootParameter("mds=off")|];
            """);

    [Fact]
    public void Leaves_protection_alone() =>
        IsSilent("""server.Kernel.IsolatePageTables().BootParameter("mds=full,nosmt");""");

    [Fact]
    public void Leaves_the_combination_with_auto_to_its_own_rule() =>
        IsSilent("""server.Kernel.BootParameter("mitigations=auto").BootParameter("mds=off");""");

    [Fact]
    public void Does_not_guess_the_value() =>
        IsUndecided("""server.Kernel.BootParameter(args.Length > 0 ? "mitigations=off" : "mitigations=auto");""");
}
