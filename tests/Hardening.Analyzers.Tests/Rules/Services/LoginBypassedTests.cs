namespace Hardening.Tests.Rules.Services;

public sealed class LoginBypassedTests : RuleTests<LoginBypassed>
{
    private const string Proxy = """
        server.Nixos.Set("containers.proxy.config.services.traefik.dynamicConfigOptions.http.routers.photos", new NixAttributes { ["rule"] = "Host(`photos.example.org`)", ["middlewares"] = NixValue.List("login") })
            .Set("containers.proxy.config.services.traefik.dynamicConfigOptions.http.middlewares.login.forwardAuth.address", "http://10.0.0.2:9091/api/authz/forward-auth");
        """;

    [Fact]
    public void Finds_a_name_that_the_proxy_protects() =>
        Finds("""
            server.Nixos.{|also:Set("containers.proxy.config.services.traefik.dynamicConfigOptions.http.routers.photos", new NixAttributes { ["rule"] = "Host(`photos.example.org`)", ["middlewares"] = NixValue.List("login") })|}
            .Set("containers.proxy.config.services.traefik.dynamicConfigOptions.http.middlewares.login.forwardAuth.address", "http://10.0.0.2:9091/api/authz/forward-auth");
            server.Nixos.[|Set("containers.login.config.services.authelia.instances.main.settings.access_control.rules", NixValue.List(
                new NixAttributes { ["domain"] = NixValue.List("photos.example.org"), ["policy"] = "bypass" }))|];
            """,
            "Router \"photos\" of photos.example.org on server asks the login service, which bypasses that name.");

    [Fact]
    public void Leaves_a_name_that_an_earlier_rule_protects() =>
        IsSilent(Proxy + """
            server.Nixos.Set("containers.login.config.services.authelia.instances.main.settings.access_control.rules", NixValue.List(
                new NixAttributes { ["domain"] = "photos.example.org", ["policy"] = "two_factor" }, new NixAttributes { ["domain"] = "photos.example.org", ["policy"] = "bypass" }));
            """);

    [Fact]
    public void Leaves_a_bypass_for_some_paths() =>
        IsSilent(Proxy + """
            server.Nixos.Set("containers.login.config.services.authelia.instances.main.settings.access_control.rules", NixValue.List(
                new NixAttributes { ["domain"] = "photos.example.org", ["policy"] = "bypass", ["resources"] = NixValue.List("^/share/") }));
            """);

    [Fact]
    public void Leaves_a_name_without_the_middleware() =>
        IsSilent(Proxy + """
            server.Nixos.Set("containers.login.config.services.authelia.instances.main.settings.access_control.rules", NixValue.List(
                new NixAttributes { ["domain"] = "cloud.example.org", ["policy"] = "bypass" }));
            """);

    [Fact]
    public void Does_not_guess_the_policy() =>
        IsUndecided(Proxy + """
            server.Nixos.Set("containers.login.config.services.authelia.instances.main.settings.access_control.rules", NixValue.List(
                new NixAttributes { ["domain"] = "photos.example.org", ["policy"] = args.Length > 0 ? "bypass" : "one_factor" }));
            """);
}
