namespace Hardening.Tests.Rules.Kernel;

public sealed class UnreadParameterTests : RuleTests<UnreadParameter>
{
    [Fact]
    public void Finds_a_name_that_turns_nothing_off() =>
        Finds("""server.Kernel.[|BootParameter(BootParameter.Unlisted("disable_ipv6=1"))|];""",
            "disable_ipv6=1 has no effect: no kernel reads it: IPv6 stays on. Use ipv6.disable=1.");

    [Fact]
    public void Leaves_the_right_name_alone() =>
        IsSilent("""server.Kernel.BootParameter("ipv6.disable=1");""");

    [Fact]
    public void Leaves_names_of_other_programs_alone() =>
        IsSilent("""server.Kernel.BootParameter(BootParameter.Unlisted("myinitrd.debug=1"));""");

    [Fact]
    public void Does_not_guess_the_name() =>
        IsUndecided("""server.Kernel.BootParameter(BootParameter.Unlisted(args.Length > 0 ? "disable_ipv6=1" : "mine=1"));""");
}
