using System.Globalization;
using CsCheck;

namespace Hardening.Tests.Containers;

/// <summary>Whatever is described, no two ends of cables share an address, and none lies where the host is already.</summary>
public sealed class AddressPlanTests
{
    private static readonly Gen<IPv4Network> Network = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 255], Gen.Int[24, 32], static (third, fourth, length) =>
        IPv4Network.Around(IPv4Address.From(Text($"10.0.{third}.{fourth}")), length));

    private static readonly Gen<IPv4Address> Address = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 255], static (third, fourth) => IPv4Address.From(Text($"10.0.{third}.{fourth}")));

    private static readonly Gen<ContainerNetwork> Cable = Gen.Select(Address, Address)
        .Where(static (host, container) => host != container)
        .Select(static (host, container) => ContainerNetwork.Of(host, container));

    private static readonly Gen<ContainerNetwork[]> Containers = Network.Array[1, 3].SelectMany(static subnets => Gen.OneOf(
        Gen.Const(ContainerNetwork.Shared),
        Cable,
        Gen.Int[0, subnets.Length - 1].Select(i => ContainerNetwork.In(subnets[i]))).Array[0, 60]);

    private static readonly Gen<(ContainerNetwork[] Networks, IPv4Network[] Taken)> Host = Gen.Select(Containers, Network.Array[0, 3]);

    [Fact]
    public void Addresses_that_are_handed_out_are_nobody_elses() => Host.Sample(static host =>
    {
        var plan = Plan(host.Networks, host.Taken);
        var handedOut = Named(host.Networks).Where(static c => c.Network is ContainerNetwork.FromSubnet).SelectMany(c => Ends(plan.Of(c.Name))).ToArray();
        var chosen = Named(host.Networks).Where(static c => c.Network is ContainerNetwork.Cable).SelectMany(c => Ends(plan.Of(c.Name)));
        Assert.Equal(handedOut.Length, handedOut.Distinct().Count());
        Assert.Empty(handedOut.Intersect(chosen));
        Assert.DoesNotContain(handedOut, address => host.Taken.Any(network => network.Contains(address)));
    });

    [Fact]
    public void Addresses_lie_in_their_subnet_and_name_neither_it_nor_everybody_in_it() => Host.Sample(static host =>
    {
        var plan = Plan(host.Networks, host.Taken);
        foreach (var (name, network) in Named(host.Networks))
        {
            if (network is not ContainerNetwork.FromSubnet { Network: var subnet }) continue;
            Assert.All(Ends(plan.Of(name)), address =>
            {
                Assert.True(subnet.Contains(address));
                if (subnet.PrefixLength < 31) Assert.False(address == subnet.Address || address == subnet.Broadcast);
            });
        }
    });

    [Fact]
    public void Every_container_has_what_its_network_says_and_a_subnet_is_full_only_when_it_is() => Host.Sample(static host =>
    {
        var plan = Plan(host.Networks, host.Taken);
        var used = Named(host.Networks).SelectMany(c => Ends(plan.Of(c.Name))).ToHashSet();
        foreach (var (name, network) in Named(host.Networks))
        {
            switch (network)
            {
                case ContainerNetwork.OfTheHost:
                    Assert.Null(plan.Of(name));
                    break;
                case ContainerNetwork.Cable cable:
                    Assert.Equal(cable.Addresses, plan.Of(name));
                    break;
                case ContainerNetwork.FromSubnet from when plan.Of(name) is null:
                    Assert.Contains(name, plan.WithoutAddress);
                    Assert.Equal([], FreePairs(from.Network, used, host.Taken));
                    break;
            }
        }
    });

    [Fact]
    public void A_later_container_changes_the_addresses_of_no_earlier_one_unless_somebody_chose_its() => Host.Sample(static host =>
    {
        var before = Plan(host.Networks, host.Taken);
        var after = Plan([.. host.Networks, ContainerNetwork.In(IPv4Network.From("10.0.0.0/22"))], host.Taken);
        Assert.All(Named(host.Networks), c => Assert.Equal(before.Of(c.Name), after.Of(c.Name)));
    });

    [Fact]
    public void A_subnet_around_a_whole_network_of_the_host_is_stepped_over_at_once()
    {
        var plan = Plan([ContainerNetwork.In(IPv4Network.From("10.0.0.0/8"))], [IPv4Network.From("10.0.0.0/9")]);
        Assert.Equal("10.128.0.0 and 10.128.0.1", plan.Of(ContainerName.From("c0"))?.ToString());
    }

    [Fact]
    public void A_24_has_room_for_126_containers()
    {
        var subnet = ContainerNetwork.In(IPv4Network.From("10.10.10.0/24"));
        var plan = Plan([.. Enumerable.Repeat(subnet, 127)], []);
        Assert.Equal("10.10.10.2 and 10.10.10.3", plan.Of(ContainerName.From("c0"))?.ToString());
        Assert.Equal("10.10.10.252 and 10.10.10.253", plan.Of(ContainerName.From("c125"))?.ToString());
        Assert.Equal(["c126"], plan.WithoutAddress.Select(static name => name.ToString()));
    }

    private static AddressPlan Plan(ContainerNetwork[] networks, IPv4Network[] taken) => AddressPlan.Of(Named(networks), taken);

    private static IEnumerable<(ContainerName Name, ContainerNetwork Network)> Named(ContainerNetwork[] networks) =>
        networks.Select(static (network, i) => (ContainerName.From(Text($"c{i}")), network));

    private static IEnumerable<IPv4Address> Ends(AddressPair? pair) => pair is null ? [] : [pair.Host, pair.Container];

    private static IEnumerable<long> FreePairs(IPv4Network subnet, HashSet<IPv4Address> used, IPv4Network[] taken)
    {
        for (long i = 0; i + 1 < subnet.Count; i += 2)
            if (new[] { subnet.At(i), subnet.At(i + 1) }.All(address =>
                !used.Contains(address) && !taken.Any(network => network.Contains(address))
                && (subnet.PrefixLength >= 31 || (address != subnet.Address && address != subnet.Broadcast))))
                yield return i;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
