namespace Hardening.Tests.Rules.Network;

public sealed class AddressOfTwoHostsTests : RuleTests<AddressOfTwoHosts>
{
    [Fact]
    public void Finds_a_copied_address() =>
        Finds(Program("""
            using Hardening;

            var fleet = new Fleet("homelab");
            fleet.Server("one").Network.Interface("enp1s0", nic => nic.{|also:Address("192.168.1.20/24")|}.Gateway("192.168.1.1"));
            fleet.Server("two").Network.Interface("eno1", nic => nic.[|Address("192.168.1.20/24")|].Gateway("192.168.1.1"));
            """),
            "192.168.1.20 is the address of two and of one, and both use the gateway 192.168.1.1.");

    [Fact]
    public void Leaves_networks_of_different_sites_alone() =>
        IsSilent(Program("""
            using Hardening;

            var fleet = new Fleet("homelab");
            fleet.Server("here").Network.Interface("enp1s0", nic => nic.Address("192.168.1.20/24").Gateway("192.168.1.1"));
            fleet.Server("there").Network.Interface("enp1s0", nic => nic.Address("192.168.1.20/24").Gateway("192.168.1.254"));
            """));

    [Fact]
    public void Leaves_networks_inside_hosts_alone() =>
        IsSilent(Program("""
            using Hardening;

            var fleet = new Fleet("homelab");
            fleet.Server("one").Network.Interface("br0", nic => nic.Address("10.0.0.1/24"));
            fleet.Server("two").Network.Interface("br0", nic => nic.Address("10.0.0.1/24"));
            """));

    [Fact]
    public void Does_not_guess_the_address() =>
        IsUndecided(Program("""
            using Hardening;

            var fleet = new Fleet("homelab");
            fleet.Server("one").Network.Interface("enp1s0", nic => nic.Address("192.168.1.20/24").Gateway("192.168.1.1"));
            fleet.Server("two").Network.Interface("enp1s0", nic => nic.Address($"192.168.1.{20 + args.Length}/24").Gateway("192.168.1.1"));
            """));
}
