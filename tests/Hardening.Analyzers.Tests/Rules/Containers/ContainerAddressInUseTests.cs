namespace Hardening.Tests.Rules.Containers;

public sealed class ContainerAddressInUseTests : RuleTests<ContainerAddressInUse>
{
    [Fact]
    public void Finds_one_address_of_two_containers() =>
        Finds("""
            var one = server.Containers.Add("one");
            one.{|also:PrivateNetwork("10.0.0.2", "10.0.0.3")|};
            var two = server.Containers.Add("two");
            two.[|PrivateNetwork("10.0.0.4", "10.0.0.3")|];
            """,
            "10.0.0.3 of two is also the address of one.");

    [Fact]
    public void Finds_the_other_end_of_another_cable() =>
        Finds("""
            var one = server.Containers.Add("one");
            one.{|also:PrivateNetwork("10.0.0.2", "10.0.0.3")|};
            var two = server.Containers.Add("two");
            two.[|PrivateNetwork("10.0.0.4", "10.0.0.2")|];
            """,
            "10.0.0.2 of two is the host side of the veth pair of one.");

    [Fact]
    public void Finds_the_hosts_own_address() =>
        Finds("""
            server.Network.Interface("enp1s0", nic => nic.{|also:Address("192.168.1.20/24")|});
            var one = server.Containers.Add("one");
            one.[|PrivateNetwork("10.0.0.2", "192.168.1.20")|];
            """,
            "192.168.1.20 of one is the address of server on enp1s0.");

    [Fact]
    public void Leaves_a_shared_end_of_the_host_and_a_subnet_alone() =>
        IsSilent("""
            var subnet = server.Containers.Subnet("10.0.0.0/24");
            server.Containers.Add("one").PrivateNetwork("10.0.0.2", "10.0.0.3");
            server.Containers.Add("two").PrivateNetwork("10.0.0.2", "10.0.0.4");
            server.Containers.Add("three").PrivateNetwork(subnet);
            """);

    [Fact]
    public void Does_not_guess_an_address() =>
        IsUndecided("""
            server.Containers.Add("one").PrivateNetwork("10.0.0.2", "10.0.0.3");
            server.Containers.Add("two").PrivateNetwork("10.0.0.4", args.Length > 0 ? "10.0.0.3" : "10.0.0.5");
            """);
}
