namespace Hardening.Tests.Rules.Services;

public sealed class NetworkHiddenTests : RuleTests<NetworkHidden>
{
    [Fact]
    public void Finds_a_preset_without_network() =>
        Finds("""server.Services.Add("own", s => s.{|also:NeedsNetwork()|}.[|Sandbox(Sandbox.Strict)|]);""",
            "own waits for the network, but its sandbox sets PrivateNetwork.");

    [Fact]
    public void Leaves_a_network_service_alone() =>
        IsSilent("""server.Services.Add("own", s => s.NeedsNetwork().Sandbox(Sandbox.NetworkService));""");

    [Fact]
    public void Does_not_guess_the_preset() =>
        IsUndecided("""server.Services.Add("own", s => s.NeedsNetwork().Sandbox(args.Length > 0 ? Sandbox.Strict : Sandbox.OutboundOnly));""");
}
