using Hardening.Nix.Tests.Evaluation;
using Homelab;

namespace Hardening.Nix.Tests.Emission;

/// <summary>What the modules of containers mean, as the real Nix evaluates them.</summary>
public sealed class ContainersTests
{
    private const string NixDaemon = "--inaccessible=/nix/var/nix/daemon-socket";

    private static readonly Lazy<IReadOnlyList<EvaluatedDefinition>> Sample = new(static () => Definitions(HomeServer.Describe));

    [Fact]
    public void The_hosts_Nix_daemon_is_out_of_reach_of_every_container_of_the_sample()
    {
        var flags = Sample.Value.Where(d => d.Path.Segments is ["containers", _, "extraFlags"]).ToArray();
        Assert.Equal(6, flags.Length);
        Assert.All(flags, d => Assert.Contains(NixDaemon, Strings(d.Value)));
    }

    [Fact]
    public void It_is_within_reach_when_somebody_says_why() =>
        Assert.DoesNotContain(
            Definitions(static host => host.Containers.Add("builder", c => c.NixDaemon(because: "it builds"))),
            d => d.Path.Segments.Contains("extraFlags"));

    [Fact]
    public void Secrets_come_as_one_file_each_and_no_key_of_the_host_is_mounted()
    {
        Assert.DoesNotContain(Sample.Value, d => d.Path.Segments.Contains("bindMounts"));
        Assert.Equal(
            [NixDaemon, "--load-credential=cloudflare_dns_token:/run/agenix/cloudflare_dns_token"],
            Strings(One("containers.traefik.extraFlags").Value));
    }

    [Fact]
    public void OpenCloud_sends_people_to_the_login_service_as_the_client_that_it_has_there()
    {
        const string cloud = "containers.opencloud.config.services.opencloud";
        Assert.Equal("https://auth.example.org", Text($"{cloud}.environment.OC_OIDC_ISSUER"));
        Assert.Equal("idp", Text($"{cloud}.environment.OC_EXCLUDE_RUN_SERVICES"));
        Assert.Equal("opencloud", Text($"{cloud}.environment.WEB_OIDC_CLIENT_ID"));
        Assert.Equal("openid email groups offline_access profile", Text($"{cloud}.environment.WEB_OIDC_SCOPE"));
        Assert.Equal("/etc/opencloud/csp.yaml", Text($"{cloud}.environment.PROXY_CSP_CONFIG_FILE_LOCATION"));
        Assert.Contains("https://auth.example.org", Strings(One($"{cloud}.settings.csp.directives.connect-src").Value));
        Assert.Equal(["'none'"], Strings(One($"{cloud}.settings.csp.directives.default-src").Value));
    }

    [Fact]
    public void OpenCloud_without_a_published_login_keeps_its_own() =>
        Assert.DoesNotContain(
            Definitions(static host =>
            {
                var login = host.Containers.Add("login", c => c.PrivateNetwork("10.0.0.2", "10.0.0.3").Authelia(a => a.Client("files", client => client.InBrowser())));
                host.Containers.Add("files", c => c.PrivateNetwork("10.0.0.4", "10.0.0.5").OpenCloud(cloud => cloud.LoginAt(login, "files")));
            }),
            d => d.Path.Segments.Contains("OC_OIDC_ISSUER") || d.Path.Segments.Contains("csp"));

    [Fact]
    public void A_client_with_offline_access_may_refresh_its_tokens()
    {
        static string Clients(OidcScope scope) => Flakes.Module("container-login", host => host.Containers.Add("login", c => c.Authelia(login => login
            .OidcProvider(host.Secrets.Add("issuer"), host.Secrets.Add("hmac")).Client("app", client => client.InBrowser().Scopes(scope)))));
        Assert.Contains("\"refresh_token\"", Clients(OidcScope.OfflineAccess), StringComparison.Ordinal);
        Assert.DoesNotContain("grant_types", Clients(OidcScope.Profile), StringComparison.Ordinal);
    }

    [Fact]
    public void A_service_reads_its_secret_where_systemd_puts_it_for_that_unit()
    {
        Assert.Equal(["cloudflare_dns_token"], Strings(One("containers.traefik.config.systemd.services.traefik.serviceConfig.LoadCredential").Value));
        Assert.Equal("/run/credentials/traefik.service/cloudflare_dns_token", Text("containers.traefik.config.systemd.services.traefik.environment.CF_DNS_API_TOKEN_FILE"));
    }

    [Fact]
    public void Every_secret_that_a_unit_loads_is_handed_into_its_container()
    {
        foreach (var load in Sample.Value.Where(d => d.Path.Segments is ["containers", .., "LoadCredential"]))
        {
            var handedIn = Strings(One($"containers.{load.Path.Segments[1]}.extraFlags").Value);
            Assert.All(Strings(load.Value), name => Assert.Contains($"--load-credential={name}:/run/agenix/{name}", handedIn));
        }
    }

    [Fact]
    public void What_the_proxy_sends_through_the_login_has_a_rule_there_and_nothing_else_has()
    {
        var behind = Sample.Value
            .Where(d => d.Path.Text.StartsWith("containers.traefik.config.services.traefik.dynamicConfigOptions.http.routers.", StringComparison.Ordinal))
            .GroupBy(d => d.Path.Segments[^2])
            .Where(router => router.Any(d => d.Path.Segments[^1] == "middlewares"))
            .Select(router => ((NixosValue.Text)router.Single(d => d.Path.Segments[^1] == "rule").Value).Value)
            .Order(StringComparer.Ordinal);
        var rules = Rules(One("containers.authelia.config.services.authelia.instances.main.settings.access_control.rules").Value);
        Assert.Equal(behind, rules.Select(rule => $"Host(`{rule.Domain}`)").Order(StringComparer.Ordinal));
        Assert.All(rules, rule => Assert.Equal("two_factor", rule.Policy));
        Assert.Equal("deny", Text("containers.authelia.config.services.authelia.instances.main.settings.access_control.default_policy"));
    }

    [Theory]
    [InlineData(TlsVersion.Tls13, "VersionTLS13")]
    [InlineData(TlsVersion.Tls12, "VersionTLS12")]
    public void The_oldest_TLS_stands_in_the_dynamic_configuration(TlsVersion version, string written)
    {
        var definitions = Definitions(host => host.Containers.Add("proxy", c => c.Traefik(t => t.MinimumTls(version))));
        const string Root = "containers.proxy.config.services.traefik.dynamicConfigOptions.tls.options.default";
        Assert.Equal(new NixosValue.Text(written), Assert.Single(definitions, d => d.Path.Text == $"{Root}.minVersion").Value);
        var suites = definitions.Where(d => d.Path.Text == $"{Root}.cipherSuites").SelectMany(d => Strings(d.Value)).ToArray();
        Assert.Equal(version == TlsVersion.Tls12 ? 6 : 0, suites.Length);
        Assert.All(suites, suite => Assert.Matches("^TLS_ECDHE_(ECDSA|RSA)_WITH_(AES_(128|256)_GCM|CHACHA20_POLY1305)_SHA(256|384)$", suite));
        Assert.DoesNotContain(definitions, d => d.Path.Text.Contains("staticConfigOptions.tls", StringComparison.Ordinal));
    }

    [Fact]
    public void A_container_without_a_release_of_its_own_keeps_the_hosts() =>
        Assert.Equal(new NixosValue.Text("25.11"), Assert.Single(
            Definitions(static host => host.StateVersion(NixosRelease.V25_11).Containers.Add("a")),
            d => d.Path.Text == "containers.a.config.system.stateVersion").Value);

    [Fact]
    public void From_26_11_on_Authelias_module_loads_its_secrets_itself()
    {
        var fleet = new Fleet("test", NixosRelease.V26_11);
        HomeServer.Describe(fleet.Server("server"));
        var module = Flakes.Of(fleet)["hosts/server/container-authelia.nix"];
        Assert.Contains("jwtSecretFile = \"/run/host/credentials/authelia_jwtSecret\";", module, StringComparison.Ordinal);
        Assert.DoesNotContain("LoadCredential = [\n        \"authelia_jwtSecret\"", module, StringComparison.Ordinal);
    }

    private static IReadOnlyList<EvaluatedDefinition> Definitions(Action<Server> describe)
    {
        var fleet = new Fleet("test");
        describe(fleet.Server("server"));
        var flake = Flakes.Of(fleet);
        var modules = flake.Paths.Where(path => path.StartsWith("hosts/", StringComparison.Ordinal) && !path.EndsWith("default.nix", StringComparison.Ordinal));
        return [.. EvaluatedModule.FromTexts(modules.Select(path => flake[path]), NixosRelease.V26_05).SelectMany(module => module.Definitions)];
    }

    private static EvaluatedDefinition One(string path) => Assert.Single(Sample.Value, d => d.Path == NixosPath.From(path));

    private static string Text(string path) => ((NixosValue.Text)One(path).Value).Value;

    private static IEnumerable<string> Strings(NixosValue list) => ((NixosValue.List)list).Items.Select(item => ((NixosValue.Text)item).Value);

    private static (string Domain, string Policy)[] Rules(NixosValue list) =>
        [.. ((NixosValue.List)list).Items.Cast<NixosValue.Attributes>().Select(rule => (Member(rule, "domain"), Member(rule, "policy")))];

    private static string Member(NixosValue.Attributes rule, string name) => ((NixosValue.Text)rule.Get(name)!).Value;
}
