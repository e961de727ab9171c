namespace Hardening.Tests.Rules.Services;

public sealed class AmbientCapabilityNotBoundedTests : RuleTests<AmbientCapabilityNotBounded>
{
    [Fact]
    public void Finds_a_capability_outside_the_bounds() =>
        Finds("""server.Services.Add("own", s => s.{|also:Sandbox(Sandbox.Strict, box => box.[|AmbientCapabilities(Capability.NetBindService)|])|});""",
            "own has the ambient capability NetBindService, which is not in its bounding set.");

    [Fact]
    public void Leaves_both_sets_alone() =>
        IsSilent("""server.Services.Add("own", s => s.Sandbox(Sandbox.Strict, box => box.CapabilityBoundingSet(Capability.NetBindService).AmbientCapabilities(Capability.NetBindService)));""");

    [Fact]
    public void Leaves_an_unbounded_service_alone() =>
        IsSilent("""server.Services.Add("own", s => s.Sandbox(box => box.AmbientCapabilities(Capability.NetBindService)));""");

    [Fact]
    public void Does_not_guess_the_bounds() =>
        IsUndecided("""server.Services.Add("own", s => s.Sandbox(args.Length > 0 ? Sandbox.Strict : Sandbox.None, box => box.AmbientCapabilities(Capability.NetBindService)));""");
}
