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
    public void Every_kind_of_setting_is_kept_while_others_write_and_read()
    {
        const int Count = 200;
        var fleet = new Fleet("test");
        var server = fleet.Server("server");
        Parallel.For(0, Count, new ParallelOptions { MaxDegreeOfParallelism = 16 }, i =>
        {
            server.Kernel.Sysctl(SysctlKey.Unlisted($"test.key{i}"), SysctlValue.From(i)).BootParameter(BootParameter.Unlisted($"test.flag{i}=1")).Blacklist(KernelModule.Unlisted($"test{i}"));
            server.Network.Interface($"eth{i}", nic => nic.Address($"10.1.{i}.1/24"));
            server.Firewall.On($"eth{i}", nic => nic.AllowUdp(1000 + i));
            server.Services.Add($"unit{i}", unit => unit.Run("hello").Sandbox(Sandbox.Strict).StateDirectory($"unit{i}"));
            server.Containers.Add($"box{i}", box => box.PrivateNetwork($"10.2.{i}.1", $"10.2.{i}.2").Vaultwarden(static vault => vault.NoSignups()));
            server.Nixos.Set($"services.test{i}.enable", true).SetList("environment.test", $"item{i}");
            server.Secrets.Add($"secret{i}");
            server.Storage.Disk($"disk{i}", $"/dev/disk/by-id/disk{i}", disk => disk.Ext4($"/srv/{i}"));
            server.Accept("HD1004", because: "a test");
            fleet.SetSeverity("HD1305", Severity.Info);
            _ = fleet.ToModel().Hosts.Count;
        });
        var host = Assert.Single(fleet.ToModel().Hosts);
        Assert.All(Enumerable.Range(0, Count), i =>
        {
            Assert.True(host.Kernel.Sysctl(SysctlKey.Unlisted($"test.key{i}")).TryGet(out var value) && value.Text == $"{i}");
            Assert.False(host.Kernel.Parameter($"test.flag{i}").IsUnset);
            Assert.Contains(host.Kernel.Blacklist.Certain, module => module.Name == $"test{i}");
            Assert.Single(host.Network.Interface(InterfaceName.From($"eth{i}")).Addresses);
            Assert.Equal([1000 + i], host.Firewall.On(InterfaceName.From($"eth{i}")).Udp.Certain.Select(static port => (int)port));
            Assert.Contains(host.Keeps, item => item.Path.ToString() == $"/var/lib/unit{i}");
            Assert.Contains(host.Containers.Certain, box => box.Name.ToString() == $"box{i}" && box.Addresses is not null && box.Vaultwarden.Signups.Is(false));
            Assert.Contains(host.Secrets.All.Certain, secret => secret.ToString() == $"secret{i}");
            Assert.Contains(host.Storage.Mounts, mount => mount.At.Is(at => at.ToString() == $"/srv/{i}"));
        });
        Assert.Equal(Count, host.Nixos.All.Count(static option => option.Value.Text.EndsWith(".enable", StringComparison.Ordinal)));
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
