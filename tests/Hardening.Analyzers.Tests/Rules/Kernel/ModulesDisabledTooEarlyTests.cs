namespace Hardening.Tests.Rules.Kernel;

public sealed class ModulesDisabledTooEarlyTests : RuleTests<ModulesDisabledTooEarly>
{
    [Fact]
    public void Finds_the_sysctl() =>
        Finds("""server.Kernel.[|Sysctl("kernel.modules_disabled", 1)|];""",
            "kernel.modules_disabled = 1 stops module loading in the middle of boot, before drivers and the firewall are loaded.");

    [Fact]
    public void Leaves_other_locks_alone() =>
        IsSilent("""server.Kernel.DisableKexec();""");

    [Fact]
    public void Does_not_guess_the_value() =>
        IsUndecided("""server.Kernel.Sysctl(args.Length > 0 ? "kernel.modules_disabled" : "kernel.kexec_load_disabled", 1);""");
}
