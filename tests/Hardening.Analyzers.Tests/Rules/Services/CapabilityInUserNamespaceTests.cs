namespace Hardening.Tests.Rules.Services;

public sealed class CapabilityInUserNamespaceTests : RuleTests<CapabilityInUserNamespace>
{
    [Fact]
    public void Finds_a_capability_in_a_namespace() =>
        Finds("""server.Services.Add("own", s => s.{|also:Sandbox(Sandbox.Strict, box => box.[|AmbientCapabilities(Capability.NetBindService)|])|});""");

    [Fact]
    public void Leaves_a_service_among_the_users_of_the_host_alone() =>
        IsSilent("""server.Services.Add("own", s => s.Sandbox(Sandbox.Strict, box => box.AmbientCapabilities(Capability.NetBindService).PrivateUsers(false)));""");

    [Fact]
    public void Does_not_guess_the_namespace() =>
        IsUndecided("""server.Services.Add("own", s => s.Sandbox(box => box.AmbientCapabilities(Capability.NetBindService).PrivateUsers(args.Length > 0)));""");
}
