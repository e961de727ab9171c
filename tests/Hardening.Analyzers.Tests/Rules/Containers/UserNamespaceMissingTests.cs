namespace Hardening.Tests.Rules.Containers;

public sealed class UserNamespaceMissingTests : RuleTests<UserNamespaceMissing>
{
    [Fact]
    public void Finds_a_container_with_the_hosts_users() =>
        Finds("""
            var web = server.Containers.[|Add("web")|];
            web.{|also:PrivateNetwork("10.0.0.2", "10.0.0.3")|};
            """,
            "Root in web is root on server: no user namespace.");

    [Fact]
    public void Finds_one_with_addresses_from_a_subnet() =>
        Finds("""
            var subnet = server.Containers.Subnet("10.10.10.0/24");
            var web = server.Containers.[|Add("web")|];
            web.{|also:PrivateNetwork(subnet)|};
            """);

    [Fact]
    public void Leaves_users_of_their_own_alone() =>
        IsSilent("""server.Containers.Add("web", c => c.PrivateNetwork("10.0.0.2", "10.0.0.3").UserNamespace());""");

    [Fact]
    public void Leaves_the_hosts_network_alone_where_it_would_take_the_low_ports() =>
        IsSilent("""server.Containers.Add("proxy", c => c.HostNetwork(because: "ports 80 and 443"));""");

    [Fact]
    public void Does_not_guess_the_users() =>
        IsUndecided("""server.Containers.Add("web", c => { c.PrivateNetwork("10.0.0.2", "10.0.0.3"); if (args.Length > 0) c.UserNamespace(); });""");
}
