namespace Hardening.Tests.Effective;

/// <summary>What is not evaluated is said once for a host and a facet, with the rules by name.</summary>
public sealed class UnevaluatedRulesTests
{
    [Fact]
    public void One_summary_for_a_host_and_facet()
    {
        var findings = Check(static h =>
        {
            h.Ssh.PermitRootLogin(RootLogin.Yes).PasswordAuthentication(true);
            h.Nixos.Set("services.openssh.extraConfig", "PasswordAuthentication no").Set("services.openssh.settings.MaxAuthTries", NixValue.Raw("config.users.users.x.uid"));
        });
        var ssh = Assert.Single(findings, static finding => finding.Rule.Id == "HD7402" && finding.Message.Contains("Settings of Ssh on h", StringComparison.Ordinal));
        Assert.Contains("services.openssh.extraConfig", ssh.Message, StringComparison.Ordinal);
        Assert.Contains("HD3004", ssh.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_warning_where_an_error_could_not_be_found()
    {
        var finding = Assert.Single(Check(static h => h.Nixos.Set("boot.kernel.sysctl.\"kernel.modules_disabled\"", NixValue.Raw("1 + 0"))), static finding => finding.Rule.Id == "HD7402");
        Assert.Equal(Severity.Warning, finding.Rule.Severity);
        Assert.Contains("HD1308", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_said_of_options_that_are_facts() =>
        Assert.DoesNotContain(Check(static h => h.Nixos
            .Set("services.openssh.settings.PermitRootLogin", "no").Set("networking.firewall.enable", true).Set("services.fwupd.enable", true)
            .Set("networking.hostId", "deadbeef").Set("boot.kernel.sysctl.\"kernel.kptr_restrict\"", 2).SetList("boot.kernelParams", "slab_nomerge")),
            static finding => finding.Rule.Id == "HD7402");

    [Fact]
    public void An_accepted_finding_that_is_not_evaluated_is_not_called_unused()
    {
        var findings = Check(static h =>
        {
            h.Firewall.Disable();
            h.Accept("HD2103", because: "behind another firewall");
            h.Nixos.Set("networking.firewall.enable", NixValue.Raw("config.networking.nat.enable"));
        });
        Assert.DoesNotContain(findings, static finding => finding.Rule.Id is "HD0002" or "HD2103");
    }

    [Fact]
    public void A_value_that_the_setting_does_not_have_makes_only_that_setting_unknown()
    {
        var fleet = new Fleet("f", NixosRelease.V26_05);
        fleet.Server("h").Ssh.MaxSessions(2);
        fleet.Server("h2").Nixos.Set("services.openssh.settings.LoginGraceTime", NixValue.Raw("60 * 2")).Set("services.openssh.settings.MaxAuthTries", 2);
        var ssh = fleet.ToModel().Effective.Hosts[1].Ssh;
        Assert.True(ssh.LoginGraceTime.IsUnknown);
        Assert.True(ssh.MaxAuthTries.Is(2));
        Assert.True(ssh.MaxSessions.IsUnset);
    }

    [Theory]
    [InlineData(1000, 3)] // lib.mkDefault yields to the call
    [InlineData(50, 5)]
    public void The_stronger_definition_wins(int priority, int tries)
    {
        var fleet = new Fleet("f", NixosRelease.V26_05);
        var host = fleet.Server("h");
        host.Ssh.MaxAuthTries(3);
        if (priority == 50) host.Nixos.Force("services.openssh.settings.MaxAuthTries", 5);
        else host.Nixos.Default("services.openssh.settings.MaxAuthTries", 5);
        Assert.True(fleet.ToModel().Effective.Hosts[0].Ssh.MaxAuthTries.Is(tries));
    }

    [Fact]
    public void Lists_of_a_call_and_a_path_are_put_together()
    {
        var fleet = new Fleet("f", NixosRelease.V26_05);
        var host = fleet.Server("h");
        host.Ssh.Ports(22);
        host.Firewall.AllowTcp(80);
        host.Nixos.Set("services.openssh.ports", NixValue.List(2222)).Set("networking.firewall.allowedTCPPorts", NixValue.List(443));
        var model = fleet.ToModel().Effective.Hosts[0];
        Assert.True(model.Ssh.Ports.Is(static ports => ports.Select(static port => port.Number).SequenceEqual([22, 2222])));
        Assert.True(model.Firewall.Everywhere.Tcp.Has(Port.From(80)) && model.Firewall.Everywhere.Tcp.Has(Port.From(443)));
    }

    [Fact]
    public void What_an_option_brings_along_is_a_fact_where_the_table_says_it_exactly()
    {
        var fleet = new Fleet("f", NixosRelease.V26_05);
        var host = fleet.Server("h");
        host.Nixos.Set("services.samba.enable", true).Set("services.samba.openFirewall", true).Set("networking.nat.enable", true);
        var model = fleet.ToModel().Effective.Hosts[0];
        Assert.True(model.Firewall.Everywhere.Tcp.Has(Port.From(445)));
        Assert.True(model.Firewall.Everywhere.Udp.Has(Port.From(137)));
        Assert.True(model.Kernel.Sysctl(SysctlKey.From("net.ipv4.conf.all.forwarding")).Is(static value => value.Text == "1"));
    }

    private static IReadOnlyList<Finding> Check(Action<Server> describe)
    {
        var fleet = new Fleet("f", NixosRelease.V26_05);
        describe(fleet.Server("h"));
        return CheckResult.Of(fleet.ToModel(), null, null, TestContext.Current.CancellationToken).Findings;
    }
}
