namespace Hardening.Tests.Rules.Containers;

public sealed class SubnetFullTests : RuleTests<SubnetFull>
{
    [Fact]
    public void Finds_the_container_that_comes_too_late() =>
        Finds("""
            var subnet = server.Containers.Subnet("10.0.0.0/31");
            server.Containers.Add("one").PrivateNetwork(subnet);
            server.Containers.Add("two").[|PrivateNetwork(subnet)|];
            """,
            "two has no address: all of 10.0.0.0/31 are taken, and each container needs two.");

    [Fact]
    public void Finds_a_subnet_inside_a_network_of_the_host() =>
        Finds("""
            server.Network.Interface("enp1s0", nic => nic.Address("192.168.1.20/24"));
            var subnet = server.Containers.Subnet("192.168.1.64/26");
            server.Containers.Add("one").[|PrivateNetwork(subnet)|];
            """);

    [Fact]
    public void Leaves_room_alone() =>
        IsSilent("""
            var subnet = server.Containers.Subnet("10.0.0.0/29");
            server.Containers.Add("one").PrivateNetwork(subnet);
            server.Containers.Add("two").PrivateNetwork(subnet);
            """);

    [Fact]
    public void Does_not_guess_the_subnet() =>
        IsUndecided("""
            var subnet = server.Containers.Subnet(args.Length > 0 ? "10.0.0.0/31" : "10.0.0.0/24");
            server.Containers.Add("one").PrivateNetwork(subnet);
            server.Containers.Add("two").PrivateNetwork(subnet);
            """);
}
