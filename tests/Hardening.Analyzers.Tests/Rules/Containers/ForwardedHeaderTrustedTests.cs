namespace Hardening.Tests.Rules.Containers;

public sealed class ForwardedHeaderTrustedTests : RuleTests<ForwardedHeaderTrusted>
{
    [Fact]
    public void Finds_everybody() =>
        Finds("""server.Containers.Add("proxy").Traefik(t => t.[|TrustedProxies("0.0.0.0/0")|]);""",
            "proxy trusts X-Forwarded-For from 0.0.0.0/0, which is any address.");

    [Fact]
    public void Leaves_a_tunnel_alone() =>
        IsSilent("""server.Containers.Add("proxy").Traefik(t => t.TrustedProxies("127.0.0.1/32", "10.0.0.0/8"));""");

    [Fact]
    public void Does_not_guess_a_network() =>
        IsUndecided("""server.Containers.Add("proxy").Traefik(t => t.TrustedProxies(args.Length > 0 ? "0.0.0.0/0" : "127.0.0.1/32"));""");
}
