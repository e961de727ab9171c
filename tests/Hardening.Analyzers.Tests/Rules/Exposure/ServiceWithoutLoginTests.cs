namespace Hardening.Tests.Rules.Exposure;

public sealed class ServiceWithoutLoginTests : RuleTests<ServiceWithoutLogin>
{
    [Fact]
    public void Finds_a_service_that_opens_the_firewall_with_the_address_of_its_module() =>
        Finds("""
            server.Nixos.{|also:Set("services.bazarr.enable", true)|}
                .[|Set("services.bazarr.openFirewall", true)|];
            """,
            "Bazarr (6767/TCP) asks for no login, and every network of server reaches it.");

    [Fact]
    public void Finds_a_port_that_the_firewall_opens() =>
        Finds("""
            server.Firewall.[|AllowTcp(11434)|];
            server.Nixos.{|also:Set("services.ollama.enable", true)|}
                .{|also:Set("services.ollama.host", "0.0.0.0")|};
            """,
            "Ollama (11434/TCP) asks for no login, and every network of server reaches it.");

    [Fact]
    public void Finds_a_port_within_a_range_and_another_number() =>
        Finds("""
            server.Firewall.[|AllowTcpRange(9000, 9010)|];
            server.Nixos.{|also:Set("services.prometheus.enable", true)|}
                .{|also:Set("services.prometheus.port", 9005)|};
            """);

    [Fact]
    public void Finds_a_service_on_a_host_without_a_firewall() =>
        Finds("""
            server.Firewall.{|also:Disable()|};
            server.Nixos.[|Set("services.glances.enable", true)|];
            """);

    [Fact]
    public void Finds_the_port_that_the_module_of_an_exporter_has() =>
        Finds("""
            server.Nixos.{|also:Set("services.prometheus.exporters.smartctl.enable", true)|}
                .[|Set("services.prometheus.exporters.smartctl.openFirewall", true)|];
            """,
            "Prometheus exporter smartctl (9633/TCP) asks for no login, and every network of server reaches it.");

    [Fact]
    public void Many_services_are_one_finding() =>
        Finds("""
            server.Firewall.[|AllowTcp(6767, 9117, 61208, 9000)|];
            server.Nixos.{|also:Set("services.bazarr.enable", true)|}
                .{|also:Set("services.jackett.enable", true)|}
                .{|also:Set("services.glances.enable", true)|}
                .{|also:Set("services.webhook.enable", true)|};
            """,
            "Bazarr (6767/TCP), Jackett (9117/TCP), Glances (61208/TCP) and webhook (9000/TCP) ask for no login, and every network of server reaches them.");

    [Theory]
    [InlineData("""server.Nixos.Set("services.ollama.enable", true).Set("services.ollama.openFirewall", true);""")]
    [InlineData("""server.Nixos.Set("services.bazarr.enable", true);""")]
    [InlineData("""server.Nixos.Set("services.bazarr.enable", false).Set("services.bazarr.openFirewall", true);""")]
    [InlineData("""server.Nixos.Set("services.bazarr.enable", true); server.Firewall.On("wg0", nic => nic.AllowTcp(6767));""")]
    [InlineData("""server.Firewall.AllowTcp(6379); server.Nixos.Set("services.redis.servers.x.enable", true).Set("services.redis.servers.x.port", 6379).Set("services.redis.servers.x.bind", "0.0.0.0").Set("services.redis.servers.x.requirePassFile", "/run/secrets/redis");""")]
    [InlineData("""server.Firewall.AllowTcp(11434); server.Nixos.Set("services.ollama.enable", true).Set("services.ollama.host", "100.64.0.7");""")]
    [InlineData("""server.Firewall.AllowTcp(9117); server.Nixos.Set("services.jackett.enable", true).Set("services.jackett.port", 9118);""")]
    [InlineData("""server.Firewall.AllowTcp(80, 443); server.Nixos.Set("services.nginx.enable", true);""")]
    [InlineData("""server.Firewall.Disable(); server.Nixos.Set("services.bazarr.enable", true).Set("networking.nftables.ruleset", "table inet filter { }");""")]
    public void Leaves_what_is_not_reached_or_asks_for_a_login(string statements) => IsSilent(statements);

    [Theory]
    [InlineData("""server.Nixos.Set("services.bazarr.enable", args.Length > 0).Set("services.bazarr.openFirewall", true);""")]
    [InlineData("""server.Nixos.Set("services.bazarr.enable", true).Set("services.bazarr.openFirewall", args.Length > 0);""")]
    [InlineData("""server.Firewall.AllowTcp(11434); server.Nixos.Set("services.ollama.enable", true).Set("services.ollama.host", args.Length > 0 ? "0.0.0.0" : "127.0.0.1");""")]
    [InlineData("""server.Firewall.AllowTcp(6379); server.Nixos.Set("services.redis.servers.x.enable", true).Set("services.redis.servers.x.port", 6379).Set("services.redis.servers.x.bind", "0.0.0.0"); if (args.Length > 0) server.Nixos.Set("services.redis.servers.x.requirePassFile", "/run/secrets/redis");""")]
    public void Does_not_guess(string statements) => IsUndecided(statements);
}
