namespace Hardening.Tests.Containers;

/// <summary>What follows from publishing: everything a router needs, or no router at all.</summary>
public sealed class PublishingTests
{
    private static readonly Action<Publication> NobodyLetsIn = static _ => { };

    private readonly Server server = new Fleet("home").Server("server");

    [Fact]
    public void A_service_is_reached_at_its_own_address_under_the_proxys_domain()
    {
        var proxy = Proxy();
        Photos().Publish("photos", proxy, static page => page.ServiceLogin());
        var service = Assert.Single(Published());
        Assert.Equal("photos.example.org", service.Address.ToString());
        Assert.Equal("http://10.0.0.5:2283", service.Backend);
        Assert.Null(service.Login);
    }

    [Fact]
    public void A_login_stands_before_the_service_with_the_policy_that_was_asked_for()
    {
        var (proxy, login) = (Proxy(), Login());
        Photos().Publish("photos", proxy, page => page.TwoFactor(login));
        var service = Assert.Single(Published());
        Assert.Equal("authelia", service.Login?.Name.ToString());
        Assert.Equal("two_factor", ((PublishedAccess.Login)service.Access).Policy);
    }

    [Fact]
    public void The_last_word_on_who_lets_people_in_counts()
    {
        var (proxy, login) = (Proxy(), Login());
        Photos().Publish("photos", proxy, static page => page.ServiceLogin()).Publish("photos", proxy, page => page.OneFactor(login));
        Assert.Equal("one_factor", ((PublishedAccess.Login)Assert.Single(Published()).Access).Policy);
    }

    [Fact]
    public void Nothing_is_offered_while_nobody_lets_people_in()
    {
        Photos().Publish("photos", Proxy(), NobodyLetsIn);
        Assert.Empty(Published());
    }

    [Fact]
    public void Nothing_is_offered_behind_a_login_that_is_none()
    {
        var proxy = Proxy();
        var other = server.Containers.Add("other", static c => c.PrivateNetwork("10.0.0.8", "10.0.0.9"));
        Photos().Publish("photos", proxy, page => page.TwoFactor(other));
        Assert.Empty(Published());
    }

    [Fact]
    public void Nothing_is_offered_by_a_container_that_is_no_proxy()
    {
        Photos().Publish("photos", Login(), static page => page.ServiceLogin());
        Assert.Empty(Published());
    }

    [Fact]
    public void A_proxy_with_a_network_of_its_own_does_not_reach_what_serves_the_host_alone()
    {
        var proxy = server.Containers.Add("traefik", static c => c.PrivateNetwork("10.0.0.2", "10.0.0.3").Traefik(static t => t.Domain("example.org")));
        server.Containers.Add("adguard", static c => c.HostNetwork(because: "port 53").AdGuardHome(static d => d.Bootstrap("9.9.9.9")))
            .Publish("dns", proxy, static page => page.ServiceLogin());
        Assert.Empty(Published());
    }

    [Fact]
    public void A_stated_port_wins_over_that_of_the_service()
    {
        Photos().Publish("photos", Proxy(), static page => page.ServiceLogin().Port(3000));
        Assert.Equal("http://10.0.0.5:3000", Assert.Single(Published()).Backend);
    }

    [Fact]
    public void A_container_opens_inside_what_it_publishes_and_on_the_host_what_it_offers_there()
    {
        var (proxy, login) = (Proxy(), Login());
        Photos().Publish("photos", proxy, page => page.TwoFactor(login));
        var containers = Model().Containers;
        Assert.Equal([2283], Inside("immich"));
        Assert.Equal([9091], Inside("authelia"));
        Assert.Equal([80, 443], containers.Find(ContainerName.From("traefik"))!.OpensTcpOnHost.Select(static port => port.Number));
        Assert.Empty(containers.Find(ContainerName.From("immich"))!.OpensTcpOnHost);

        IEnumerable<int> Inside(string name) => containers.Find(ContainerName.From(name))!.OpensTcpInside.Select(static port => port.Number);
    }

    [Fact]
    public void The_secrets_of_a_container_are_those_that_its_services_read_and_those_that_were_named()
    {
        var secrets = server.Secrets;
        var container = server.Containers.Add("files", c => c.OpenCloud(o => o.EnvironmentFrom(secrets.Add("environment"))).Credential(secrets.Add("other")));
        container.Credential(secrets.Add("environment"));
        Assert.Equal(["environment", "other"], Model().Containers.Certain.Single().Secrets.Select(static name => name.Text));
        Assert.Equal(
            ["environment: OpenCloud in files", "other: container files", "environment: container files"],
            Model().Containers.Certain.Single().Reads.Select(static read => $"{read.Secret}: {read.By}"));
    }

    [Fact]
    public void State_is_named_by_its_place_on_the_host_and_by_how_it_is_copied()
    {
        Photos();
        server.Containers.Add("adguard", static c => c.Ephemeral().AdGuardHome(static d => d.Bootstrap("9.9.9.9")).BindWritable("/srv/log", "/var/log"));
        Assert.Equal(
            [
                "Folder /var/lib/nixos-containers/immich/var/lib/immich",
                "PostgreSql /var/lib/nixos-containers/immich/var/lib/postgresql",
                "Folder /var/lib/nixos-containers/immich/var/lib/nixos",
                "Folder /srv/log",
            ],
            Model().Keeps.Where(static item => item.Container is not null).Select(static item => $"{item.Kind} {item.Path}"));
    }

    private Container Proxy() => server.Containers.Add("traefik", static c => c.HostNetwork(because: "ports 80 and 443").Traefik(static t => t.Domain("example.org")));

    private Container Login() => server.Containers.Add("authelia", static c => c.PrivateNetwork("10.0.0.8", "10.0.0.9").Authelia(static a => a.SecondFactors(SecondFactor.Totp)));

    private Container Photos() => server.Containers.Add("immich", static c => c.PrivateNetwork("10.0.0.4", "10.0.0.5").Immich());

    private HostModel Model() => new FleetModel("f", NixosRelease.V26_05, server.Place.Session.State).Hosts.Single(static host => host.Name == "server");

    private IReadOnlyList<PublishedService> Published() => Model().Containers.Published;
}
