namespace Hardening.Tests.Nixos;

/// <summary>What <c>Nixos.Set</c> takes and what it refuses.</summary>
public sealed class NixosSetTests
{
    private static readonly NixosPath Timeout = NixosPath.From("boot.loader.timeout");

    [Fact]
    public void A_slip_in_the_name_of_a_certain_option_is_an_error_with_the_nearest_name() =>
        Assert.Contains("Similar names: networking.firewall.enable", Error(host => host.Nixos.Set("networking.firewall.enabel", true)), StringComparison.Ordinal);

    [Fact]
    public void A_value_of_another_type_is_an_error_with_what_is_expected() =>
        Assert.Contains("expects true or false", Error(host => host.Nixos.Set("services.fwupd.enable", "yes")), StringComparison.Ordinal);

    [Fact]
    public void A_list_is_an_error_where_a_single_value_is_expected() =>
        Assert.Contains("expects true or false", Error(host => host.Nixos.SetList("services.fwupd.enable", "a")), StringComparison.Ordinal);

    [Fact]
    public void An_option_that_was_renamed_everywhere_is_an_error_with_its_new_name() =>
        Assert.Contains("services.openssh.settings.PasswordAuthentication", Error(host => host.Nixos.Set("services.openssh.passwordAuthentication", false)), StringComparison.Ordinal);

    [Fact]
    public void A_placeholder_is_not_an_option_of_a_host() =>
        Assert.Equal("path", Assert.Throws<SettingException>(() => Host().Nixos.Set("users.users.<name>.isNormalUser", true)).Parameter);

    [Fact]
    public void An_option_of_one_release_is_accepted_because_the_release_is_checked_later() =>
        Host().Nixos.Set("security.polkit.enablePkexecWrapper", false);

    [Theory]
    [InlineData("networking.hostName", "fleet.Server")]
    [InlineData("system.build.toplevel", "NixOS computes")]
    [InlineData("system.nixos.release", "read-only")]
    [InlineData("imports", "host.Import")]
    [InlineData("config.services.fwupd.enable", "config.")]
    public void An_option_that_is_not_the_descriptions_to_set_is_refused(string path, string because)
    {
        var refusal = Assert.Throws<SettingException>(() => Host().Nixos.Set(path, "x"));
        Assert.Equal("path", refusal.Parameter);
        Assert.Contains(because, refusal.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("systemd.services.sshd.after", "network.target")]
    [InlineData("systemd.services.sshd.wants", "network-online.target")]
    [InlineData("networking.networkmanager.ensureProfiles.environmentFiles", "/run/secrets/wifi")]
    [InlineData("services.openssh.settings.KexAlgorithms", "mlkem768x25519-sha256")]
    [InlineData("boot.supportedFilesystems", "btrfs")]
    public void A_list_of_strings_is_checked_by_its_own_values(string path, string value)
    {
        foreach (var describe in (Action<Server>[])
        [
            host => host.Nixos.SetList(path, value),
            host => host.Nixos.SetList(path),
            host => host.Nixos.SetList(path, new[] { value }),
            host => host.Nixos.SetList(path, [value]),
        ])
            Assert.DoesNotContain(Findings(describe), static finding => finding.Rule.Id is "HD7401" or "HD7403");
    }

    [Fact]
    public void A_wrong_element_is_an_error_with_its_own_message() =>
        Assert.Contains("the string \"b\"", Error(host => host.Nixos.SetList("networking.networkmanager.ensureProfiles.environmentFiles", "/run/a", "b")), StringComparison.Ordinal);

    [Theory]
    [InlineData("services.karakeep.enable")]
    [InlineData("services.readeck.enable")]
    [InlineData("services.crowdsec.enable")]
    [InlineData("services.pocket-id.enable")]
    [InlineData("boot.loader.limine.enable")]
    [InlineData("security.run0.enable")]
    [InlineData("boot.initrd.systemd.fido2.enable")]
    [InlineData("services.made-up-for-this-test.enable")]
    public void An_option_that_is_newer_than_the_tables_is_a_warning_until_it_is_declared(string path)
    {
        var unknown = Findings(host => host.Nixos.Set(path, true));
        Assert.Contains($"Nixos.Declare(\"{path}\"", Assert.Single(unknown, static finding => finding.Rule.Id == "HD7403").Message, StringComparison.Ordinal);
        Assert.DoesNotContain(unknown, static finding => finding.Rule.Id == "HD7401");
        Assert.DoesNotContain(Findings(host => host.Nixos.Declare(path, "boolean").Set(path, true)), static finding => finding.Rule.Id is "HD7401" or "HD7403");
        Assert.Contains("expects true or false, as declared", Assert.Single(Findings(host => host.Nixos.Declare(path, "boolean").Set(path, "yes")), static finding => finding.Rule.Id == "HD7401").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("services.samba.settings.global.\"server min protocol\"", "SMB3")]
    [InlineData("services.forgejo.settings.server.START_SSH_SERVER", "true")]
    [InlineData("services.n8n.environment.N8N_METRICS", "true")]
    [InlineData("services.home-assistant.config.homeassistant.country", "CH")]
    [InlineData("services.home-assistant.config.http.use_x_forwarded_for", "true")]
    [InlineData("security.pam.services.login.rules.auth.unix.order", "100")]
    [InlineData("services.grafana.settings.security.cookie_secure", "true")]
    [InlineData("services.postgresql.settings.log_connections", "true")]
    public void Free_and_hidden_settings_beside_declared_ones_pass(string path, string value)
    {
        NixValue given = bool.TryParse(value, out var flag) ? flag : int.TryParse(value, out var number) ? number : value;
        Assert.DoesNotContain(Findings(host => host.Nixos.Set(path, given)), static finding => finding.Rule.Id is "HD7401" or "HD7403");
    }

    [Fact]
    public void The_later_call_wins() => Assert.True(Model(host => host.Nixos.Set("boot.loader.timeout", 5).Set("boot.loader.timeout", 3)).ValueOf(Timeout).Is(new NixosValue.Whole(3)));

    [Theory]
    [InlineData(nameof(NixosSettings.Set), 100)]
    [InlineData(nameof(NixosSettings.Force), 50)]
    [InlineData(nameof(NixosSettings.Default), 1000)]
    public void A_definition_has_the_priority_of_its_call(string method, int priority)
    {
        var model = Model(host => _ = method switch
        {
            nameof(NixosSettings.Set) => host.Nixos.Force("boot.loader.timeout", 5).Set("boot.loader.timeout", 3),
            nameof(NixosSettings.Force) => host.Nixos.Force("boot.loader.timeout", 3),
            _ => host.Nixos.Default("boot.loader.timeout", 3),
        });
        var definition = Assert.Single(model.Definitions);
        Assert.Equal((Timeout, priority, DefinitionSource.SetByPath), (definition.Path, definition.Priority, definition.Source));
        Assert.Equal(new NixosValue.Whole(3), definition.Known);
    }

    [Fact]
    public void Every_kind_of_value_can_be_set()
    {
        var model = Model(host => host.Nixos
            .Set("boot.loader.timeout", null)
            .Set("environment.systemPackages", NixValue.List(NixValue.Package("htop"), NixValue.Package("python3Packages.black")))
            .Set("swapDevices", NixValue.List(new NixAttributes { ["device"] = "/dev/vdb", ["size"] = 4096 }))
            .Set("networking.firewall.allowedTCPPorts", new[] { 80, 443 })
            .Set("services.nginx.virtualHosts", new NixAttributes { ["example.org"] = new NixAttributes { ["forceSSL"] = true } })
            .Set("environment.etc.motd.source", NixValue.Path("./files/motd"))
            .Set("services.x.settings.ratio", 0.5)
            .Set("boot.kernelPackages", NixValue.Raw("pkgs.linuxPackages_latest")));
        Assert.Equal(
        [
            NixosValue.Null,
            new NixosValue.List([new NixosValue.Expression("pkgs.htop", ExpressionKind.Package), new NixosValue.Expression("pkgs.python3Packages.black", ExpressionKind.Package)]),
            new NixosValue.List([NixosValue.From(new Dictionary<string, object> { ["device"] = "/dev/vdb", ["size"] = 4096 })]),
            NixosValue.From(new[] { 80, 443 }),
            NixosValue.From(new Dictionary<string, object> { ["example.org"] = new Dictionary<string, object> { ["forceSSL"] = true } }),
            new NixosValue.Path("./files/motd"),
            new NixosValue.Real(0.5),
            new NixosValue.Expression("pkgs.linuxPackages_latest"),
        ], model.Definitions.Select(static definition => definition.Known));
    }

    [Fact]
    public void An_array_of_strings_in_a_list_is_the_list() =>
        Assert.Equal((NixValue)new[] { "a", "b" }, NixValue.List(new[] { "a", "b" }));

    [Fact]
    public void A_null_string_is_null() =>
        Assert.Equal(NixosValue.Null, Assert.Single(Model(host => host.Nixos.Set("boot.loader.timeout", (string?)null)).Definitions).Known);

    [Theory]
    [InlineData("{ a = 1; ", "line 1, column 10: expected a name or }, found the end")]
    [InlineData("[ 1\n  2 ) ]", "line 2, column 5: expected an element or ], found \")\"")]
    public void Raw_says_where_the_syntax_is_wrong(string expression, string where)
    {
        var refusal = Assert.Throws<SettingException>(() => NixValue.Raw(expression));
        Assert.Equal("expression", refusal.Parameter);
        Assert.Contains(where, refusal.Problem, StringComparison.Ordinal);
        Assert.NotNull(refusal.Origin);
    }

    [Theory]
    [InlineData("import <nixpkgs> { }", "machine")]
    [InlineData("~/x", "machine")]
    [InlineData("./a/${b}", "${...}")]
    [InlineData("../x", "is not a valid path")]
    [InlineData("a/b", "./")]
    [InlineData("let true = 1; in true", "true")]
    [InlineData("{ null }: null", "null")]
    [InlineData("{ a.b = 1; a = { c = 2; }; }", "two places")]
    [InlineData("{ inherit; }", "inherit")]
    [InlineData("{ a, a }: a", "twice")]
    public void Raw_is_refused_where_it_cannot_be_emitted_as_it_is(string expression, string because) =>
        Assert.Contains(because, Assert.Throws<SettingException>(() => NixValue.Raw(expression)).Problem, StringComparison.Ordinal);

    [Theory]
    [InlineData("AGE-SECRET-KEY-1QQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQ")]
    public void A_secret_is_refused_at_any_depth(string secret)
    {
        Assert.Throws<SettingException>(() => Host().Nixos.Set("services.x.y", secret));
        Assert.Throws<SettingException>(() => Host().Nixos.Set("services.x.y", NixValue.List(NixValue.List(secret))));
        Assert.Throws<SettingException>(() => Host().Nixos.Set("services.x.y", new NixAttributes { ["a"] = new NixAttributes { ["b"] = secret } }));
        Assert.Throws<SettingException>(() => Host().Nixos.Set("services.x.y", NixValue.Raw($"\"{secret}\"")));
        Assert.Throws<SettingException>(() => Host().Nixos.SetList("services.x.y", secret));
    }

    [Fact]
    public void An_attribute_is_given_once() =>
        Assert.Throws<SettingException>(() => new NixAttributes { ["a"] = 1 }.With("a", 2));

    [Fact]
    public void A_type_that_is_not_one_is_refused() =>
        Assert.Equal("type", Assert.Throws<SettingException>(() => Host().Nixos.Declare("services.x.enable", "booleann")).Parameter);

    private static IReadOnlyList<Finding> Findings(Action<Server> describe)
    {
        var fleet = new Fleet("test");
        describe(fleet.Server("server"));
        return CheckResult.Of(fleet.ToModel(), null, null, TestContext.Current.CancellationToken).Findings;
    }

    private static string Error(Action<Server> describe) => Assert.Single(Findings(describe), static finding => finding.Rule.Id == "HD7401").Message;

    private static NixosModel Model(Action<Server> describe)
    {
        var fleet = new Fleet("test");
        describe(fleet.Server("server"));
        return Assert.Single(fleet.ToModel().Hosts).Nixos;
    }

    private static Server Host() => new Fleet("test").Server("server");
}
