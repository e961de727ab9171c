namespace Hardening.Tests.Rules.Network;

public sealed class NatExternalIsInternalTests : RuleTests<NatExternalIsInternal>
{
    [Fact]
    public void Finds_a_pattern_that_is_too_wide() =>
        Finds("""server.Network.[|Nat("enp1s0", "e*", "ve-*")|];""",
            "e* is internal in NAT and matches enp1s0, the external interface.");

    [Fact]
    public void Finds_the_interface_itself() =>
        Finds("""server.Network.[|Nat("enp1s0", "enp1s0")|];""");

    [Fact]
    public void Finds_it_in_two_calls() =>
        Finds("""
            server.Network.[|Nat("ve-web", "en*")|];
            server.Network.{|also:Nat("enp1s0", "ve-*")|};
            """);

    [Fact]
    public void Leaves_containers_alone() =>
        IsSilent("""server.Network.Nat("enp1s0", "ve-*", "enp2s0");""");

    [Fact]
    public void Does_not_guess_the_pattern() =>
        IsUndecided("""server.Network.Nat("enp1s0", args.Length > 0 ? "e*" : "ve-*");""");
}
