namespace Hardening.Nix.Tests.Edges;

/// <summary>One fleet, described from several threads.</summary>
public sealed class ThreadsTests
{
    [Fact]
    public void No_setting_is_lost()
    {
        var fleet = new Fleet("test");
        var server = fleet.Server("server");
        Parallel.For(0, 500, i =>
        {
            server.Firewall.AllowTcp(1000 + i);
            server.Users.Add($"user{i}", user => user.Groups("video", $"group{i}"));
            fleet.Server($"host{i}").Ssh.MaxAuthTries(3);
        });
        var host = fleet.ToModel().Hosts.Single(host => host.Name == "server");
        Assert.Equal(Enumerable.Range(1000, 500), host.Firewall.Everywhere.Tcp.Certain.Select(port => (int)port).Order());
        Assert.Equal(500, host.Users.All.Count());
        Assert.All(host.Users.All.Certain, name => Assert.Equal(2, host.Users.User(name).Groups.Count()));
        Assert.Equal(501, fleet.ToModel().Hosts.Count);
    }

    [Fact]
    public void A_name_goes_to_one_host_alone()
    {
        var fleet = new Fleet("test");
        var taken = 0;
        Parallel.For(0, 100, _ =>
        {
            try
            {
                fleet.Server("server");
                Interlocked.Increment(ref taken);
            }
            catch (SettingException)
            {
                // The name is taken.
            }
        });
        Assert.Equal(1, taken);
    }
}
