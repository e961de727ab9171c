namespace Hardening.Tests.Rules.Containers;

public sealed class HostNetworkByDefaultTests : RuleTests<HostNetworkByDefault>
{
    [Fact]
    public void Finds_a_container_of_which_nothing_is_said() =>
        Finds("""server.Containers.[|Add("web")|];""", "web shares the network of server, because neither PrivateNetwork nor HostNetwork is called.");

    [Fact]
    public void Finds_users_of_its_own_to_be_no_network_of_its_own() =>
        Finds("""server.Containers.[|Add("web", c => c.UserNamespace())|];""");

    [Fact]
    public void Leaves_networks_of_their_own_alone() =>
        IsSilent("""
            var subnet = server.Containers.Subnet("10.10.10.0/24");
            server.Containers.Add("one", c => c.PrivateNetwork(subnet));
            server.Containers.Add("two", c => c.PrivateNetwork("10.0.0.2", "10.0.0.3"));
            """);

    [Fact]
    public void Leaves_alone_what_somebody_asked_for() =>
        IsSilent("""server.Containers.Add("proxy", c => c.HostNetwork(because: "ports 80 and 443"));""");

    [Fact]
    public void Does_not_guess_the_network() =>
        IsUndecided("""server.Containers.Add("web", c => { if (args.Length > 0) c.PrivateNetwork("10.0.0.2", "10.0.0.3"); });""");
}
