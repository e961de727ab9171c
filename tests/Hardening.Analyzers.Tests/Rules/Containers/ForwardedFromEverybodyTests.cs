namespace Hardening.Tests.Rules.Containers;

public sealed class ForwardedFromEverybodyTests : RuleTests<ForwardedFromEverybody>
{
    [Fact]
    public void Finds_everybody() =>
        Finds("""server.Containers.Add("proxy").Traefik(t => t.[|TrustForwardedFrom("0.0.0.0/0")|]);""",
            "proxy believes 0.0.0.0/0 about who asks, which is everybody.");

    [Fact]
    public void Leaves_a_tunnel_alone() =>
        IsSilent("""server.Containers.Add("proxy").Traefik(t => t.TrustForwardedFrom("127.0.0.1/32", "10.0.0.0/8"));""");

    [Fact]
    public void Does_not_guess_a_network() =>
        IsUndecided("""server.Containers.Add("proxy").Traefik(t => t.TrustForwardedFrom(args.Length > 0 ? "0.0.0.0/0" : "127.0.0.1/32"));""");
}
