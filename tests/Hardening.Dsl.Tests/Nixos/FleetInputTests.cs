namespace Hardening.Tests.Nixos;

/// <summary>Third-party flakes: what the calls refuse, and what hosts that use a module of one are known to be.</summary>
public sealed class FleetInputTests
{
    private readonly Fleet fleet = new("f");

    [Theory]
    [InlineData("")]
    [InlineData("9lives")]
    [InlineData("-a")]
    [InlineData("nix mineral")]
    [InlineData("nix.mineral")]
    [InlineData("a'")]
    [InlineData("naïve")]
    [InlineData("inherit")]
    [InlineData("self")]
    [InlineData("nixpkgs")]
    [InlineData("sops-nix")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void A_name_that_the_flake_cannot_use_is_refused(string name)
    {
        var refusal = Assert.Throws<SettingException>(() => fleet.Input(name, "github:example/sample"));
        Assert.Equal("name", refusal.Parameter);
        Assert.Contains("is not a valid name of a flake input", refusal.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://github.com/cynicsketch/nix-mineral")]
    [InlineData("github:cynicsketch/nix-mineral#nixosModules.default")]
    [InlineData("ftp:somewhere")]
    public void What_is_not_a_flake_reference_is_refused(string reference) =>
        Assert.Equal("reference", Assert.Throws<SettingException>(() => fleet.Input("nix-mineral", reference)).Parameter);

    [Fact]
    public void One_name_has_one_reference()
    {
        fleet.Input("nix-mineral", "github:cynicsketch/nix-mineral", "Program.cs", 7);
        fleet.Input("nix-mineral", "github:cynicsketch/nix-mineral");
        var refusal = Assert.Throws<SettingException>(() => fleet.Input("nix-mineral", "github:example/fork"));
        Assert.Equal("reference", refusal.Parameter);
        Assert.Contains("github:cynicsketch/nix-mineral, described at Program.cs(7)", refusal.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_contradicting_calls_at_once_one_is_refused()
    {
        var refused = 0;
        Parallel.For(0, 32, i =>
        {
            try
            {
                fleet.Input("sample", $"github:example/sample{i}");
            }
            catch (SettingException)
            {
                Interlocked.Increment(ref refused);
            }
        });
        Assert.Equal(31, refused);
    }

    [Fact]
    public void A_module_of_another_fleet_is_refused()
    {
        var module = new Fleet("other").Input("sample", "github:example/sample").Module();
        var refusal = Assert.Throws<SettingException>(() => fleet.Server("h").Use(module));
        Assert.Equal("module", refusal.Parameter);
        Assert.Contains("another fleet", refusal.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("users.users.<name>")]
    [InlineData("a..b")]
    [InlineData("")]
    public void A_prefix_is_the_path_of_an_option(string prefix)
    {
        var input = fleet.Input("sample", "github:example/sample");
        Assert.Equal("prefixes", Assert.Throws<SettingException>(() => input.Options(prefix)).Parameter);
        Assert.Equal("prefixes", Assert.Throws<SettingException>(() => input.Module().ChangesOnly(prefix)).Parameter);
    }

    [Fact]
    public void A_module_may_set_any_option()
    {
        var host = Weak();
        host.Use(fleet.Input("nix-mineral", "github:cynicsketch/nix-mineral").Module("nixosModules.nix-mineral"));
        var findings = Findings();
        Assert.DoesNotContain(findings, static finding => finding.Rule.Id == "HD3004");
        Assert.Contains(findings, static finding => finding.Rule.Id == "HD7402" && finding.Origin.Method == nameof(Host.Use)
            && finding.Message.StartsWith("Any setting of h is unknown because of nixosModules.nix-mineral of nix-mineral. ", StringComparison.Ordinal));
        Assert.True(Effective().Firewall.Everywhere.Tcp.IsOpen);
    }

    [Fact]
    public void A_module_that_changes_some_options_leaves_the_others_known()
    {
        var host = Weak();
        host.Use(fleet.Input("nix-mineral", "github:cynicsketch/nix-mineral").Module().ChangesOnly("boot.kernel.sysctl").ChangesOnly("time"));
        var findings = Findings();
        Assert.Contains(findings, static finding => finding.Rule.Id == "HD3004");
        Assert.DoesNotContain(findings, static finding => finding.Rule.Id == "HD7402" && finding.Message.Contains("Settings of Ssh", StringComparison.Ordinal));
        Assert.Contains(findings, static finding => finding.Rule.Id == "HD7402" && finding.Message.Contains("because of boot.kernel.sysctl in nixosModules.default of nix-mineral", StringComparison.Ordinal));
        Assert.True(Effective().Kernel.Sysctl(SysctlKey.From("kernel.kptr_restrict")).IsUnknown);
        Assert.True(Effective().Ssh.RootLogin.Is(RootLogin.Yes));
        Assert.False(Effective().Firewall.Everywhere.Tcp.IsOpen);
    }

    [Theory]
    [InlineData("services", true)]
    [InlineData("services.mineral", true)]
    [InlineData("services.prometheus.exporters", true)]
    [InlineData("services.mineral.openFirewall", true)]
    [InlineData("programs", true)]
    [InlineData("networking.firewall", true)]
    [InlineData("services.openssh.settings", false)]
    [InlineData("boot", false)]
    [InlineData("environment", false)]
    public void Ports_are_unknown_where_a_module_may_open_them(string prefix, bool isUnknown)
    {
        fleet.Server("h").Use(fleet.Input("sample", "github:example/sample").Module().ChangesOnly(prefix));
        Assert.Equal(isUnknown, Effective().Firewall.Everywhere.Tcp.IsOpen);
        Assert.Equal(isUnknown, Effective().Firewall.Everywhere.Udp.IsOpen);
    }

    [Fact]
    public void Modules_limit_themselves_one_by_one()
    {
        var input = fleet.Input("sample", "github:example/sample");
        fleet.Server("h").Use(input.Module("nixosModules.one").ChangesOnly("time"));
        fleet.Server("other").Use(input.Module("nixosModules.two"));
        Assert.Equal([false, true], fleet.ToModel().Hosts.Select(static host => host.Nixos.IsEverythingUnknown));
    }

    private Server Weak()
    {
        var host = fleet.Server("h");
        host.Ssh.PermitRootLogin(RootLogin.Yes).PasswordAuthentication(true);
        return host;
    }

    private HostModel Effective() => fleet.ToModel().Effective.Hosts[0];

    private IReadOnlyList<Finding> Findings() => CheckResult.Of(fleet.ToModel(), null, null, TestContext.Current.CancellationToken).Findings;
}
