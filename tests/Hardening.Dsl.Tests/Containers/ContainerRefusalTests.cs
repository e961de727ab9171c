namespace Hardening.Tests.Containers;

/// <summary>What a container cannot be, said in one message with the way out.</summary>
public sealed class ContainerRefusalTests
{
    private readonly Server server = new Fleet("home").Server("server");

    [Theory]
    [InlineData("my_app", "NixOS does not allow \"_\". Write \"my-app\".")]
    [InlineData("Photos", "expected lower case. Write \"photos\".")]
    [InlineData("", "it is empty")]
    [InlineData("-a", "a hyphen is not allowed at its ends")]
    public void A_name_that_is_none(string name, string said) => Refused(() => server.Containers.Add(name), "name", said);

    [Fact]
    public void An_address_with_a_prefix_length() =>
        Refused(() => server.Containers.Add("a", static c => c.PrivateNetwork("10.0.0.2/24", "10.0.0.3")), "host", "Write \"10.0.0.2\"");

    [Fact]
    public void An_address_of_the_container_that_is_none() =>
        Refused(() => server.Containers.Add("a", static c => c.PrivateNetwork("10.0.0.2", "10.0.0")), "container", "\"10.0.0\"");

    [Fact]
    public void One_address_at_both_ends() =>
        Refused(() => server.Containers.Add("a", static c => c.PrivateNetwork("10.0.0.2", "10.0.0.2")), "container", "a veth pair needs two addresses");

    [Fact]
    public void Loopback() => Refused(() => server.Containers.Add("a", static c => c.PrivateNetwork("127.0.0.1", "10.0.0.2")), "container", "127.0.0.1 is not a valid interface address");

    [Theory]
    [InlineData("/srv/my photos", "a space")]
    [InlineData("/srv/a:b", "':'")]
    [InlineData("/srv/$HOME", "'$'")]
    public void A_path_that_does_not_reach_nspawn(string path, string said) =>
        Refused(() => server.Containers.Add("a", c => c.BindReadOnly("/srv/pages", path)), "at", said);

    [Theory]
    [InlineData("NET_ADMIN", "write CAP_NET_ADMIN")]
    [InlineData("cap_net_admin", "write CAP_NET_ADMIN")]
    [InlineData("all", "capabilities(7)")]
    public void A_capability_that_is_none(string name, string said) => Refused(() => server.Containers.Add("a", c => c.AddCapabilities(name)), "capabilities", said);

    [Fact]
    public void Plain_text_addresses_on_the_web() =>
        Refused(() => server.Containers.Add("a", static c => c.AdGuardHome(static d => d.BlockLists("http://example.org/list.txt"))), "addresses", "Write \"https://example.org/list.txt\"");

    [Theory]
    [InlineData(0, 5, "tries")]
    [InlineData(3, 0, "within")]
    public void Regulation_out_of_range_names_its_parameter(int tries, int minutes, string parameter) =>
        Refused(
            () => server.Containers.Add("a", c => c.Authelia(a => a.Regulation(tries, TimeSpan.FromMinutes(minutes), TimeSpan.FromMinutes(15)))), parameter, "not possible");

    private static void Refused(Action describe, string parameter, string said)
    {
        var problem = Assert.Throws<SettingException>(describe);
        Assert.Equal(parameter, problem.Parameter);
        Assert.Contains(said, problem.Problem, StringComparison.Ordinal);
    }
}
