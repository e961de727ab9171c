using static Hardening.NixosRelease;
using static Hardening.Knowledge.OptionStatus;

namespace Hardening.Dsl.Tests.Nixos;

public class NixosOptionsTests
{
    private static readonly NixosRelease[] Releases = [V25_11, V26_05, V26_11];

    [Theory]
    [InlineData("services.openssh.enable", "true or false", "false")]
    [InlineData("services.openssh.openFirewall", "true or false", "true")]
    [InlineData("services.openssh.ports", "a list of integers from 0 to 65535", "[ 22 ]")]
    [InlineData("services.openssh.settings.PasswordAuthentication", "null or true or false", "true")]
    [InlineData("services.openssh.settings.KexAlgorithms", "null or a list of strings", null)]
    [InlineData("services.openssh.settings.MaxAuthTries", "null or true or false or an integer or a floating point number or a string", null)]
    [InlineData("boot.kernelParams", "a list of strings, each a string, with spaces only inside double quotes", "[ ]")]
    [InlineData("boot.kernel.sysctl.\"kernel.kptr_restrict\"", "null, a boolean, an integer or a string", null)]
    [InlineData("boot.kernelPackages", "any value", null)]
    [InlineData("boot.blacklistedKernelModules", "a list of strings", "[ ]")]
    [InlineData("boot.loader.systemd-boot.editor", "true or false", "true")]
    [InlineData("boot.initrd.luks.devices.crypted.device", "a string", null)]
    [InlineData("boot.initrd.systemd.services.rollback.script", "a string", "\"\"")]
    [InlineData("security.apparmor.policies.sshd.state", "one of \"disable\", \"complain\", \"enforce\"", "\"enforce\"")]
    [InlineData("security.audit.enable", "one of false, true, \"lock\"", "false")]
    [InlineData("security.lockKernelModules", "true or false", "false")]
    [InlineData("networking.firewall.backend", "one of \"iptables\", \"nftables\", \"firewalld\"", "\"iptables\"")]
    [InlineData("networking.firewall.interfaces.enp1s0.allowedTCPPorts", "a list of integers from 0 to 65535", "[ ]")]
    [InlineData("networking.nftables.tables.filter.content", "a string", null)]
    [InlineData("systemd.services.traefik.serviceConfig.ProtectSystem", "null or a boolean, a number, a string, a path or a package or a list of values, each null or a boolean, a number, a string, a path or a package", null)]
    [InlineData("systemd.network.networks.lan.networkConfig.DHCP", "null or a boolean, a number, a string, a path or a package or a list of values, each null or a boolean, a number, a string, a path or a package", null)]
    [InlineData("users.users.admin.openssh.authorizedKeys.keys", "a list of strings of one line", "[ ]")]
    [InlineData("users.users.<name>.openssh.authorizedKeys.keys", "a list of strings of one line", "[ ]")]
    [InlineData("containers.vault.privateNetwork", "true or false", "false")]
    [InlineData("containers.vault.config.services.vaultwarden.enable", "true or false", "false")]
    [InlineData("containers.vault.config.containers.inner.autoStart", "true or false", "false")]
    [InlineData("services.restic.backups.main.pruneOpts", "a list of strings", "[ ]")]
    [InlineData("services.adguardhome.settings.dns.bootstrap_dns", "YAML data", null)]
    [InlineData("nix.settings.allowed-users", "a list of strings", null)]
    [InlineData("age.secrets.token.file", "an absolute path", null)]
    [InlineData("boot.lanzaboote.enable", "true or false", "false")]
    [InlineData("environment.persistence.\"/persist\".hideMounts", "true or false", "false")]
    [InlineData("disko.devices.disk.main.device", "an absolute path", null)]
    [InlineData("disko.devices.disk.main.content.partitions.root.content.subvolumes.\"/nix\".mountpoint", "null or an absolute path", "null")]
    [InlineData("fileSystems.\"/persist\".neededForBoot", "true or false", "false")]
    public void An_option_that_all_releases_have_is_found_in_each(string path, string type, string? @default) => Assert.All(Releases, release =>
    {
        var answer = NixosOptions.Find(path, release);
        Assert.Equal(Exists, answer.Status);
        Assert.Equal((type, @default), (answer.Option!.Type.ToString(), answer.Option.Default));
        Assert.Null(answer.Problem);
    });

    [Theory]
    [InlineData("services.openssh.banner", Exists, Removed, Removed, "services.openssh.settings.Banner")]
    [InlineData("services.openssh.settings.Banner", Exists, Exists, Exists, null)]
    [InlineData("services.openssh.generateHostKeys", NotYet, Exists, Exists, null)]
    [InlineData("services.openssh.enableRecommendedAlgorithms", NotYet, Exists, Exists, null)]
    [InlineData("services.openssh.passwordAuthentication", Renamed, Renamed, Renamed, "services.openssh.settings.PasswordAuthentication")]
    [InlineData("systemd.extraConfig", Removed, Removed, Removed, "systemd.settings.Manager")]
    [InlineData("systemd.coredump.extraConfig", Exists, Removed, Removed, "systemd.coredump.settings.Coredump")]
    [InlineData("systemd.coredump.settings.Coredump.Storage", NotYet, Exists, Exists, "systemd.coredump.extraConfig")]
    [InlineData("systemd.sleep.extraConfig", Exists, Removed, Removed, "systemd.sleep.settings.Sleep")]
    [InlineData("services.timesyncd.extraConfig", Exists, Exists, Removed, "services.timesyncd.settings.Time")]
    [InlineData("services.timesyncd.settings.Time.NTP", NotYet, NotYet, Exists, "services.timesyncd.extraConfig")]
    [InlineData("services.journald.extraConfig", Exists, Exists, Exists, null)]
    [InlineData("services.journald.settings.Journal.Storage", NotYet, NotYet, Exists, "services.journald.extraConfig")]
    [InlineData("boot.loader.systemd-boot.bootCounting.enable", NotYet, NotYet, Exists, null)]
    [InlineData("boot.vesa", Exists, Exists, Removed, "boot.kernelParams = [ \"vga=0x317\" \"nomodeset\" ]")]
    [InlineData("security.unprivilegedUsernsClone", Exists, Exists, Exists, null)]
    [InlineData("system.rebuild.enableNg", Exists, Removed, Removed, null)]
    [InlineData("networking.wireless.userControlled.group", Exists, Removed, Removed, null)]
    [InlineData("services.dnscrypt-proxy2.enable", Renamed, Renamed, Renamed, "services.dnscrypt-proxy.enable")]
    [InlineData("services.dnscrypt-proxy.enable", Exists, Exists, Exists, null)]
    [InlineData("services.stalwart-mail.enable", Exists, Renamed, Renamed, "services.stalwart.enable")]
    [InlineData("services.stalwart.enable", NotYet, Exists, Exists, "services.stalwart-mail")]
    [InlineData("services.logind.lidSwitch", Renamed, Renamed, Renamed, "services.logind.settings.Login.HandleLidSwitch")]
    [InlineData("services.logind.settings.Login.HandleLidSwitch", Exists, Exists, Exists, null)]
    [InlineData("services.resolved.dnssec", Exists, Renamed, Renamed, "services.resolved.settings.Resolve.DNSSEC")]
    [InlineData("services.resolved.settings.Resolve.DNSSEC", NotYet, Exists, Exists, "services.resolved.extraConfig")]
    [InlineData("security.polkit.enablePkexecWrapper", NotYet, NotYet, Exists, null)]
    [InlineData("virtualisation.lxd.enable", Removed, Removed, Removed, "virtualisation.incus")]
    [InlineData("services.openssh", Group, Group, Group, null)]
    [InlineData("services.openssh.hostKey", OptionStatus.Unknown, OptionStatus.Unknown, OptionStatus.Unknown, "services.openssh.hostKeys")]
    public void A_release_has_what_it_has(string path, OptionStatus in2511, OptionStatus in2605, OptionStatus in2611, string? instead)
    {
        var answers = Releases.Select(release => NixosOptions.Find(path, release)).ToArray();
        Assert.Equal([in2511, in2605, in2611], answers.Select(answer => answer.Status));
        Assert.All(answers, answer => Assert.Equal(answer.Status is not (Exists or Group), answer.Problem is not null));
        Assert.All(answers.Where(answer => answer.Problem is not null), answer => Assert.Equal(instead, answer.Instead));
    }

    [Theory]
    [InlineData("boot.initrd.systemd.enable", "false", "true", "true")]
    [InlineData("networking.firewall.logRefusedConnections", "true", "false", "false")]
    [InlineData("networking.firewall.checkReversePath", "true", "true", "\"loose\"")]
    [InlineData("services.dbus.implementation", "\"dbus\"", "\"broker\"", "\"broker\"")]
    public void A_default_is_that_of_the_release(string path, params string[] defaults) =>
        Assert.Equal(defaults, Releases.Select(release => NixosOptions.Find(path, release).Option!.Default));

    [Fact]
    public void A_type_is_that_of_the_release()
    {
        static OptionType Type(NixosRelease release) => NixosOptions.Find("services.openssh.settings.AcceptEnv", release).Option!.Type;
        Assert.True(Type(V25_11).Accepts(NixosValue.From("LANG"), out _));
        Assert.False(Type(V25_11).Accepts(NixosValue.From(new[] { "LANG" }), out _));
        Assert.False(Type(V26_05).Accepts(NixosValue.From("LANG"), out _));
        Assert.True(Type(V26_05).Accepts(NixosValue.From(new[] { "LANG" }), out _));
    }

    [Fact]
    public void An_answer_names_its_declaration()
    {
        var sysctl = NixosOptions.Find("boot.kernel.sysctl.\"kernel.kptr_restrict\"", V26_05).Option!;
        Assert.Equal(("boot.kernel.sysctl", true), (sysctl.Declaration.Text, sysctl.IsFree));
        var shell = NixosOptions.Find("users.users.admin.shell", V26_05).Option!;
        Assert.Equal(("users.users.<name>.shell", false), (shell.Declaration.Text, shell.IsFree));
    }

    [Theory]
    [InlineData("services.openssh.ports", true)]
    [InlineData("services.nginx.enable", false)]
    [InlineData("services.openssh.hostKey", true)]
    [InlineData("services.nginx.enabled", false)]
    [InlineData("services.nginx.enable.x", false)]
    [InlineData("sops.secrets.token.owner", true)]
    public void An_answer_says_whether_its_sources_are_new_enough(string path, bool certain) =>
        Assert.Equal(certain, NixosOptions.Find(path, V26_05).IsCertain);

    [Theory]
    [InlineData("services.opensh.enable", "services.openssh.enable")]
    [InlineData("services.ssh.enable", "services.sshd.enable")]
    [InlineData("openssh.enable", "services.openssh.enable")]
    [InlineData("services.openssh.Enable", "services.openssh.enable")]
    [InlineData("networking.hostname", "networking.hostName")]
    [InlineData("networking.firewall.allowedTcpPorts", "networking.firewall.allowedTCPPorts")]
    [InlineData("networking.firewal.enable", "networking.firewall.enable")]
    [InlineData("users.users.admin.openssh.authorizedKeys.key", "users.users.<name>.openssh.authorizedKeys.keys")]
    [InlineData("boot.kernelParam", "boot.kernelParams")]
    [InlineData("security.sudo.wheelNeedPassword", "security.sudo.wheelNeedsPassword")]
    [InlineData("environment.persistance.\"/p\".directories", "environment.persistence.<name>.directories")]
    public void The_nearest_name_is_the_one_that_was_meant(string path, string nearest) =>
        Assert.Equal(nearest, NixosOptions.Nearest(NixosPath.From(path))[0]);

    [Fact]
    public void Nothing_is_near_to_what_has_nothing_in_common()
    {
        Assert.Empty(NixosOptions.Nearest(NixosPath.From("qqqqqqqq")));
        Assert.Empty(NixosOptions.Nearest(NixosPath.From("stylix.templates.ldap.owner")));
        Assert.Contains("search.nixos.org", NixosOptions.Find("qqqqqqqq", V26_05).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_typo_inside_a_container_is_mended_inside_the_container() =>
        Assert.Contains("Similar names: containers.web.config.services.nginx.enable", NixosOptions.Find("containers.web.config.services.ngnix.enable", V26_05).Problem, StringComparison.Ordinal);

    [Fact]
    public void A_whole_set_of_options_is_checked_option_by_option()
    {
        var value = NixosValue.From(new Dictionary<string, object>
        {
            ["enable"] = true,
            ["port"] = 22,
            ["settings"] = new Dictionary<string, object> { ["PermitRootLogin"] = "maybe", ["X11Forwarding"] = false },
        });
        Assert.Equal(
            ["services.openssh.port", "services.openssh.settings.PermitRootLogin"],
            NixosOptions.Check(NixosPath.From("services.openssh"), value, V26_05).Select(problem => problem.Path.Text));
    }

    [Fact]
    public void Every_declared_option_is_found_under_its_own_name() => Assert.All(Releases, release =>
        Assert.All(NixosOptions.All(release), option => Assert.Equal(Exists, NixosOptions.Find(option.Declaration, release).Status)));

    [Theory]
    [InlineData("true", 0)]
    [InlineData("false", 0)]
    [InlineData("[ ]", 0)]
    // Declared with a default that their type refuses, so that they have to be set:
    [InlineData("{ }", 1)]
    [InlineData("\"\"", 5)]
    [InlineData("null", 18)]
    public void A_plain_default_is_of_its_options_type(string @default, int exceptions)
    {
        NixosValue value = @default switch
        {
            "null" => NixosValue.Null,
            "[ ]" => new NixosValue.List([]),
            "{ }" => new NixosValue.Attributes([]),
            "\"\"" => new NixosValue.Text(""),
            var truth => new NixosValue.Boolean(truth == "true"),
        };
        var wrong = NixosOptions.All(V26_05).Where(option => option.Default == @default && !option.Type.Accepts(value, out _)).ToArray();
        Assert.True(wrong.Length == exceptions, string.Join('\n', wrong.Select(option => $"{option.Declaration} takes {option.Type}")));
    }

    [Fact]
    public void The_table_names_its_sources_and_their_date()
    {
        Assert.Contains("24.11", NixosOptions.Source, StringComparison.Ordinal);
        Assert.Contains("2026-11-23", NixosOptions.Source, StringComparison.Ordinal);
    }
}
