namespace Hardening.Tests.Model;

/// <summary>What a reader of the model sees of calls that were made, of calls that may have been made, and of none.</summary>
public sealed class SettingTests
{
    private static readonly Origin Somewhere = new("Program.cs", 1, "Test");

    [Fact]
    public void A_later_call_wins_and_the_earlier_value_can_be_seen()
    {
        var fleet = new Fleet("home");
        var server = fleet.Server("server");
        server.Ssh.MaxAuthTries(6);
        server.Ssh.MaxAuthTries(3);
        var tries = fleet.ToModel().Hosts[0].Ssh.MaxAuthTries;
        Assert.True(tries.Is(3));
        Assert.True(tries.Replaced.Is(6));
        Assert.Equal("MaxAuthTries", tries.Origins[0].Method);
    }

    [Fact]
    public void What_nobody_wrote_is_unset()
    {
        var fleet = new Fleet("home");
        _ = fleet.Server("server");
        var ssh = fleet.ToModel().Hosts[0].Ssh;
        Assert.True(ssh.MaxAuthTries.IsUnset);
        Assert.False(ssh.MaxAuthTries.Is(3));
        Assert.True(ssh.AllowUsers.IsEmpty);
    }

    [Fact]
    public void Each_value_of_a_params_list_belongs_to_the_call_on_however_many_lines_it_is()
    {
        var fleet = new Fleet("home");
        fleet.Server("server").Firewall.AllowTcp(
            80,
            443);
        var items = fleet.ToModel().Hosts[0].Firewall.Everywhere.Tcp.ToArray();
        Assert.Equal([80, 443], items.Select(item => (int)item.Value));
        Assert.Equal(items[0].Origin, items[1].Origin);
        var refused = Assert.Throws<SettingException>(() => fleet.Server("other").Firewall.AllowTcp(
            80,
            70_000));
        Assert.Equal(items[0].Origin.Line + 8, refused.Origin!.Line);
        Assert.EndsWith("SettingTests.cs", items[0].Origin.File, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_does_not_change_with_later_calls()
    {
        var fleet = new Fleet("home");
        var server = fleet.Server("server");
        var before = fleet.ToModel();
        server.Ssh.MaxAuthTries(3);
        Assert.True(before.Hosts[0].Ssh.MaxAuthTries.IsUnset);
    }

    [Fact]
    public void Where_two_paths_meet_only_what_both_agree_on_stays_known()
    {
        var fleet = new Fleet("home");
        var server = fleet.Server("server");
        server.Ssh.MaxSessions(2);
        server.Firewall.AllowTcp(80);
        var start = fleet.Session.State;
        server.Ssh.MaxAuthTries(3).MaxSessions(2);
        server.Firewall.AllowTcp(443);
        var one = fleet.Session.State;
        fleet.Session.State = start;
        server.Ssh.MaxAuthTries(4).MaxSessions(2);
        fleet.Session.State = FleetState.Join(one, fleet.Session.State);
        var host = fleet.ToModel().Hosts[0];
        Assert.True(host.Ssh.MaxAuthTries.IsUnknown);
        Assert.True(host.Ssh.MaxSessions.Is(2));
        Assert.True(host.Firewall.Everywhere.Tcp.Has(Port.From(80)));
        Assert.False(host.Firewall.Everywhere.Tcp.Has(Port.From(443)));
        Assert.False(host.Firewall.Everywhere.Tcp.Lacks(Port.From(443)));
        Assert.True(host.Firewall.Everywhere.Tcp.Lacks(Port.From(22)));
    }

    [Fact]
    public void A_setting_that_one_path_leaves_unset_is_unknown()
    {
        var fleet = new Fleet("home");
        var server = fleet.Server("server");
        var start = fleet.Session.State;
        server.Ssh.MaxAuthTries(3);
        fleet.Session.State = FleetState.Join(fleet.Session.State, start);
        var setting = fleet.ToModel().Hosts[0].Ssh.MaxAuthTries;
        Assert.True(setting.IsUnknown);
        Assert.False(setting.IsUnset);
    }

    [Fact]
    public void What_was_forgotten_is_unknown_until_it_is_written_again()
    {
        var fleet = new Fleet("home");
        var server = fleet.Server("server");
        server.Ssh.MaxAuthTries(3);
        fleet.Session.Write("server", host => host.Forget(new Unknowable(Scope.Host, "Ssh", null, [Somewhere])));
        server.Ssh.MaxSessions(2);
        var host = fleet.ToModel().Hosts[0];
        Assert.True(host.Ssh.MaxAuthTries.IsUnknown);
        Assert.True(host.Ssh.LoginGraceTime.IsUnknown);
        Assert.True(host.Ssh.AllowUsers.IsOpen);
        Assert.True(host.Ssh.MaxSessions.Is(2));
        Assert.True(host.Firewall.Enabled.IsUnset);
    }

    [Fact]
    public void A_keyed_call_whose_key_nobody_knows_makes_the_whole_family_unknown_and_nothing_else()
    {
        var fleet = new Fleet("home");
        var server = fleet.Server("server");
        server.Kernel.Sysctl("kernel.sysrq", 0).KeepSlabsSeparate();
        fleet.Session.Probing = true;
        server.Kernel.Sysctl(Unknown.Text, 1);
        fleet.Session.Probing = false;
        var kernel = fleet.ToModel().Hosts[0].Kernel;
        Assert.True(kernel.Sysctl("kernel.sysrq").IsUnknown);
        Assert.True(kernel.Sysctl("kernel.kptr_restrict").IsUnknown);
        Assert.True(kernel.Sysctls.IsOpen);
        Assert.True(kernel.Parameters.Has("slab_nomerge"));
    }

    [Fact]
    public void A_keyed_call_whose_value_nobody_knows_makes_that_element_unknown_and_no_other()
    {
        var fleet = new Fleet("home");
        var server = fleet.Server("server");
        server.Kernel.Sysctl("kernel.sysrq", 0).Sysctl("kernel.kptr_restrict", 2);
        fleet.Session.Probing = true;
        server.Kernel.Sysctl("kernel.sysrq", 1);
        fleet.Session.Probing = false;
        var kernel = fleet.ToModel().Hosts[0].Kernel;
        Assert.True(kernel.Sysctl("kernel.sysrq").IsUnknown);
        Assert.True(kernel.Sysctl("kernel.kptr_restrict").Is(SysctlValue.From(2L)));
    }

    [Fact]
    public void A_named_method_and_the_raw_form_state_one_fact()
    {
        var fleet = new Fleet("home");
        fleet.Server("named").Kernel.KeepSlabsSeparate().Lockdown(LockdownMode.Integrity);
        fleet.Server("raw").Kernel.BootParameter("slab_nomerge").BootParameter("lockdown=integrity");
        var (named, raw) = (fleet.ToModel().Hosts[0].Kernel, fleet.ToModel().Hosts[1].Kernel);
        Assert.Equal(named.Parameters.Certain, raw.Parameters.Certain);
        Assert.Equal(named.Parameter("lockdown").ToString(), raw.Parameter("lockdown").ToString());
    }

    [Fact]
    public void A_host_that_only_one_path_creates_is_possible()
    {
        var fleet = new Fleet("home");
        var start = fleet.Session.State;
        _ = fleet.Server("server");
        fleet.Session.State = FleetState.Join(start, fleet.Session.State);
        Assert.False(fleet.ToModel().Hosts[0].IsCertain);
    }

    [Fact]
    public void A_second_host_of_the_same_name_is_refused_with_both_places()
    {
        var fleet = new Fleet("home");
        _ = fleet.Server("server");
        var refused = Assert.Throws<SettingException>(() => fleet.Laptop("server"));
        Assert.Contains("already has a host \"server\"", refused.Problem, StringComparison.Ordinal);
        Assert.Contains("SettingTests.cs(", refused.Problem, StringComparison.Ordinal);
        Assert.NotNull(refused.Origin);
    }

    [Fact]
    public void A_wrong_literal_names_the_parameter_and_the_line()
    {
        var fleet = new Fleet("home");
        var server = fleet.Server("server");
        var refused = Assert.Throws<SettingException>(() => server.Ssh.MaxAuthTries(0));
        Assert.Equal("attempts", refused.Parameter);
        Assert.Equal("0 login attempts are not possible: expected 1 to 10.", refused.Problem);
        Assert.Equal("MaxAuthTries", refused.Origin!.Method);
    }
}
