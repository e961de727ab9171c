namespace Hardening.Tests.Rules.Kernel;

public sealed class OneMitigationOffTests : RuleTests<OneMitigationOff>
{
    [Fact]
    public void Finds_the_one_that_is_off() =>
        Finds("""
            server.Kernel
                .{|also:BootParameter("mitigations=auto,nosmt")|}
                .[|BootParameter("spectre_v2=off")|];
            """,
            "spectre_v2=off leaves one CPU vulnerability open (Spectre, variant 2), although mitigations=auto,nosmt requests all mitigations.");

    [Fact]
    public void Leaves_stricter_ones_alone() =>
        IsSilent("""server.Kernel.BootParameter("mitigations=auto,nosmt").BootParameter("spectre_v2=on");""");

    [Fact]
    public void Leaves_hosts_alone_that_ask_for_nothing() =>
        IsSilent("""server.Kernel.BootParameter("spectre_v2=off");""");

    [Fact]
    public void Does_not_guess_the_value() =>
        IsUndecided("""server.Kernel.BootParameter("mitigations=auto").BootParameter(args.Length > 0 ? "spectre_v2=off" : "spectre_v2=on");""");
}
