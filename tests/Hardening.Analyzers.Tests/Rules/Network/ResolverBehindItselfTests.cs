namespace Hardening.Tests.Rules.Network;

public sealed class ResolverBehindItselfTests : RuleTests<ResolverBehindItself>
{
    [Fact]
    public void Finds_a_name_server_of_the_tailnet() =>
        Finds("""server.Nixos.[|SetList("networking.nameservers", "100.100.100.100")|];""", "server resolves names through 100.100.100.100 only, an address of an overlay network.");

    [Fact]
    public void Finds_a_container_that_answers() =>
        Finds("""server.Nixos.[|SetList("networking.nameservers", "127.0.0.1")|];""" + "\n" + """server.Nixos.{|also:SetList("virtualisation.oci-containers.containers.dns.ports", "53:53/udp")|};""",
            "server resolves names through its container dns only, whose image is fetched by name.");

    [Fact]
    public void Leaves_a_second_server_alone() =>
        IsSilent("""server.Nixos.SetList("networking.nameservers", "100.100.100.100", "9.9.9.9");""");

    [Fact]
    public void Does_not_guess_the_server() =>
        IsUndecided("""server.Nixos.SetList("networking.nameservers", args.Length > 0 ? "100.100.100.100" : "9.9.9.9");""");
}
