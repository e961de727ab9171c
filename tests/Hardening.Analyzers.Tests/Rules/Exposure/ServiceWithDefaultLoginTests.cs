namespace Hardening.Tests.Rules.Exposure;

public sealed class ServiceWithDefaultLoginTests : RuleTests<ServiceWithDefaultLogin>
{
    [Fact]
    public void Finds_a_default_password_on_every_network() =>
        Finds("""
            server.Firewall.[|AllowTcp(3000)|];
            server.Nixos.{|also:Set("services.grafana.enable", true)|}
                .{|also:Set("services.grafana.settings.server.http_addr", "0.0.0.0")|};
            """,
            "Grafana (3000/TCP) has its default password until it is changed, and every network of server reaches it.");

    [Fact]
    public void Leaves_the_loopback_interface_that_is_the_default() => IsSilent("""server.Firewall.AllowTcp(3000); server.Nixos.Set("services.grafana.enable", true);""");

    [Fact]
    public void Leaves_another_password() => IsSilent(
        """server.Firewall.AllowTcp(9000); server.Nixos.Set("services.minio.enable", true).Set("services.minio.rootCredentialsFile", "/run/secrets/minio");""");

    [Fact]
    public void Does_not_guess_the_address() => IsUndecided(
        """server.Firewall.AllowTcp(3000); server.Nixos.Set("services.grafana.enable", true).Set("services.grafana.settings.server.http_addr", args.Length > 0 ? "0.0.0.0" : "127.0.0.1");""");
}
