using Hardening.Overview.Facts;

namespace Hardening.Overview.Tests;

/// <summary>The shortest ways to root and to secrets.</summary>
public sealed class ShortestWaysTests
{
    private const string Key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDZ6kZ7psonAS4CkE3OmhR36eONIVIyzXyDaWaLSrqSh";

    private static IReadOnlyList<Way> Ways(Action<Fleet> describe)
    {
        var fleet = new Fleet("test");
        describe(fleet);
        return ShortestWays.Of(Views.Of(fleet));
    }

    [Fact]
    public void A_host_that_nothing_reaches_has_none() => Assert.Empty(Ways(static fleet => fleet.Server("server").Firewall.Enable()));

    [Fact]
    public void A_laptop_with_the_administrators_key_becomes_root_through_wheel()
    {
        var way = Assert.Single(Ways(static fleet =>
        {
            fleet.Administrator("admin", Key);
            fleet.Laptop("notebook");
            var server = fleet.Server("server");
            server.Ssh.Enable();
            server.Users.Add("admin", static user => user.Wheel().AuthorizedKey(Key));
        }), static way => way.To == "root on server");
        Assert.Equal("notebook, the laptop", way.From);
        Assert.Equal(["account admin on server", "root on server"], way.Steps.Select(static step => step.To));
        Assert.Equal("Wheel", way.Steps[1].Origin?.Method);
    }

    [Fact]
    public void A_container_with_the_hosts_key_reads_every_secret_and_one_without_reads_its_own()
    {
        var ways = Ways(static fleet =>
        {
            var server = fleet.Server("server");
            server.Secrets.HostKey(Key).Identity("/persist/etc/ssh/ssh_host_ed25519_key");
            var token = server.Secrets.Add("token");
            server.Secrets.Add("other");
            server.Containers.Add("proxy", static c => c.HostNetwork("a test").BindReadOnly("/persist/etc/ssh/ssh_host_ed25519_key"));
            server.Containers.Add("vault", c => c.PrivateNetwork("10.0.0.1", "10.0.0.2").Credential(token));
        });
        Assert.Equal(["secret token of server", "secret other of server"], ways.Where(static way => way.From.StartsWith("container proxy", StringComparison.Ordinal)).Select(static way => way.To));
        Assert.Equal(["secret token of server"], ways.Where(static way => way.From.StartsWith("container vault", StringComparison.Ordinal)).Select(static way => way.To));
    }

    [Fact]
    public void The_sample_shows_them_on_its_front_page() =>
        Assert.Contains("Shortest ways to root and to secrets", Views.Markdown(Views.Of(SampleFleet.Load().Run()!)), StringComparison.Ordinal);
}
