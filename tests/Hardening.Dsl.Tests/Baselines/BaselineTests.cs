using System.Text;

namespace Hardening.Tests.Baseline;

/// <summary>Baselines and hardening levels: what they set, what they leave to the description, and the page that compares them.</summary>
public sealed class BaselineTests
{
    private static HostModel Model(Action<Server> describe, bool effective = true)
    {
        var fleet = new Fleet("test");
        describe(fleet.Server("server"));
        var model = fleet.ToModel();
        return (effective ? model.Effective : model).Hosts[0];
    }

    private static string Sysctl(HostModel host, string name) => host.Kernel.Sysctl(name).ToString();

    [Fact]
    public void A_baseline_sets_what_nothing_says() => Assert.Equal("2", Sysctl(Model(static host => host.Apply(Baselines.Kspp)), "kernel.kptr_restrict"));

    [Fact]
    public void What_the_description_says_stays_before_and_after()
    {
        Assert.Equal("1", Sysctl(Model(static host => { host.Apply(Baselines.Kspp); host.Kernel.Sysctl("kernel.kptr_restrict", 1); }), "kernel.kptr_restrict"));
        Assert.Equal("1", Sysctl(Model(static host => { host.Kernel.Sysctl("kernel.kptr_restrict", 1); host.Apply(Baselines.Kspp); }), "kernel.kptr_restrict"));
        Assert.Equal("1", Sysctl(Model(static host => { host.Nixos.Set("boot.kernel.sysctl.\"kernel.kptr_restrict\"", 1); host.Apply(Baselines.Kspp); }), "kernel.kptr_restrict"));
        Assert.Equal("init_on_free=0", Model(static host => { host.Kernel.BootParameter("init_on_free=0"); host.Apply(Baselines.Kspp); }).Kernel.Parameter("init_on_free").ToString());
    }

    [Fact]
    public void A_setting_can_be_left_out()
    {
        var host = Model(static host => host.Apply(Baselines.Kspp, "kernel.kptr_restrict", "slab_nomerge"));
        Assert.True(host.Kernel.Sysctl("kernel.kptr_restrict").IsUnset);
        Assert.True(host.Kernel.Parameter("slab_nomerge").IsUnset);
        Assert.Equal("1", Sysctl(host, "kernel.dmesg_restrict"));
    }

    [Fact]
    public void A_name_that_no_baseline_sets_is_refused() =>
        Assert.Contains("kernel.kptr_restrikt", Assert.Throws<SettingException>(static () => Model(static host => host.Apply(Baselines.Kspp, "kernel.kptr_restrikt"))).Message, StringComparison.Ordinal);

    [Fact]
    public void Settings_name_the_call_that_applies_them() =>
        Assert.Equal("Apply", Assert.Single(Model(static host => host.Apply(Baselines.Kspp)).Kernel.Sysctl("kernel.kptr_restrict").Origins).Method);

    [Fact]
    public void The_first_baseline_stays_where_two_differ() =>
        Assert.Equal("3", Sysctl(Model(static host => host.Apply(Baselines.Kspp).Apply(Baselines.AnssiIntermediary)), "kernel.perf_event_paranoid"));

    [Fact]
    public void What_the_host_needs_is_left_as_it_is_wherever_it_is_said()
    {
        Assert.Equal("0", Sysctl(Model(static host => host.Apply(Baselines.AnssiIntermediary)), "net.ipv4.ip_forward"));
        Assert.True(Model(static host => { host.Apply(Baselines.AnssiIntermediary); host.Network.Nat("eth0", "wg0"); }).Kernel.Sysctl("net.ipv4.ip_forward").IsUnset);
        Assert.True(Model(static host => { host.Nixos.Set("virtualisation.docker.enable", true); host.Harden(HardeningLevel.Server); }).Kernel.Sysctl("net.ipv4.conf.all.send_redirects").IsUnset);
        Assert.True(Model(static host => { host.Nixos.Set("fileSystems.\"/old\".fsType", "minix"); host.Harden(HardeningLevel.Server); }).Kernel.Blacklist.Lacks(KernelModule.From("minix")));
    }

    [Fact]
    public void A_password_login_is_not_switched_off_where_no_account_has_a_key()
    {
        Assert.True(Model(static host => { host.Ssh.Enable(); host.Harden(HardeningLevel.Server); }).Ssh.PasswordAuthentication.IsUnset);
        Assert.True(Model(static host =>
        {
            host.Users.Add("admin", static user => user.AuthorizedKey("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDZ6kZ7psonAS4CkE3OmhR36eONIVIyzXyDaWaLSrqSh admin"));
            host.Ssh.Enable();
            host.Harden(HardeningLevel.Server);
        }).Ssh.PasswordAuthentication.Is(false));
    }

    [Fact]
    public void An_option_gives_way_to_a_call() =>
        Assert.True(Model(static host => { host.Ssh.Enable().MaxAuthTries(5); host.Apply(Baselines.SshModern); }).Ssh.MaxAuthTries.Is(5));

    public static TheoryData<Baselines> All => [.. Enum.GetValues<Baselines>()];

    [Theory]
    [MemberData(nameof(All))]
    public void A_baseline_alone_causes_no_finding(Baselines baseline)
    {
        var fleet = new Fleet("test");
        fleet.Server("server").Apply(baseline);
        Assert.DoesNotContain(CheckResult.Of(fleet.ToModel(), null, null, TestContext.Current.CancellationToken).Findings, static finding => finding.Origin.Method == "Apply");
    }

    [Theory]
    [InlineData(HardeningLevel.Server)]
    [InlineData(HardeningLevel.Laptop)]
    public void A_level_alone_causes_no_finding(HardeningLevel level)
    {
        var fleet = new Fleet("test");
        fleet.Server("server").Harden(level);
        Assert.DoesNotContain(CheckResult.Of(fleet.ToModel(), null, null, TestContext.Current.CancellationToken).Findings, static finding => finding.Origin.Method == "Harden");
    }

    [Fact]
    public void Every_need_is_explained_and_every_option_exists()
    {
        Assert.All(BaselineTable.Rows.SelectMany(static row => row.When).Select(static term => term.TrimStart('!')).Distinct(),
            static need => Assert.True(need == "filesystem" || BaselineTable.Needs(need).Any(), $"needs.tsv does not say what has {need}."));
        Assert.All(BaselineTable.Rows.Where(static row => row is { Kind: BaselineKind.Option, IsLeftOut: false }),
            static row => Assert.Equal(OptionStatus.Exists, NixosOptions.Find(row.Name, NixosRelease.V26_05).Status));
    }

    [Fact]
    public void The_page_compares_them_setting_by_setting()
    {
        string[] ids = ["kspp", "ssh-modern", "anssi-intermediary", "anssi-reinforced", "nixos-hardened-profile", "harden-server", "harden-laptop"];
        Assert.Equal(ids.Order(), BaselineTable.Ids.Order());
        var page = new StringBuilder("""
            # Baselines, setting by setting

            <!-- Made from src/Hardening.Dsl/Knowledge/Protections/baselines.tsv by BaselineTests; do not edit. -->

            `host.Apply(Baselines.Kspp)` takes over a published set of settings, `host.Harden(HardeningLevel.Server)` what a machine of the kind can have without losing anything that its
            description needs. Each setting gives way to any other definition, wherever it is written. Names after the first argument are left out:
            `host.Apply(Baselines.Kspp, "kernel.sysrq")`.

            A cell holds the value; `-` is not set by the baseline; *left out* is asked by the publication and not set, for the reason in the last column. The column *unless* names
            what the host must have for the setting, or with *not* must not need.


            """);
        foreach (var kind in BaselineTable.Rows.GroupBy(static row => row.Kind))
        {
            page.Append($"## {kind.Key switch { BaselineKind.Parameter => "Boot parameters", BaselineKind.Sysctl => "Sysctls", BaselineKind.Module => "Blacklisted modules", _ => "Options" }}\n\n");
            page.Append($"| setting | {string.Join(" | ", ids)} | where | what it does |\n|---|{string.Concat(ids.Select(static _ => "---|"))}---|---|\n");
            foreach (var row in kind)
            {
                var cells = ids.Select(id => !row.Baselines.Contains(id) ? "-" : row.IsLeftOut ? "*left out*" : row.Value!.Length == 0 ? "yes" : $"`{row.Value}`");
                page.Append($"| `{row.Name}` | {string.Join(" | ", cells)} | {string.Join(", ", row.When.Select(static term => term[0] == '!' ? $"not {term[1..]}" : term))} | {row.Says} |\n");
            }
            page.Append('\n');
        }
        page.Append("## Needs\n\n| need | shown by |\n|---|---|\n");
        foreach (var need in BaselineTable.Rows.SelectMany(static row => row.When).Select(static term => term.TrimStart('!')).Distinct().Order(StringComparer.Ordinal))
            page.Append($"| {need} | {(need == "filesystem" ? "a file system of that format, or `boot.supportedFilesystems`" : string.Join(", ", BaselineTable.Needs(need).Select(static line => line.Values.Count == 0 ? $"`{line.Path}`" : $"`{line.Path}` = {string.Join(" or ", line.Values)}")))} |\n");
        Repository.Matches(Path.Combine(Repository.Root, "docs", "baselines", "README.md"), page.ToString());
    }
}
