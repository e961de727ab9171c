namespace Hardening.Tests.Rules.Services;

public sealed class HttpSiteWithoutTlsTests : RuleTests<HttpSiteWithoutTls>
{
    private const string Open = """server.Firewall.{|also:AllowTcp(80)|};""";
    private const string Opened = """server.Firewall.AllowTcp(80);""";

    [Fact]
    public void Finds_a_site_of_nginx() =>
        Finds(Open + """server.Nixos.{|also:Set("services.nginx.enable", true)|};""" + "\n" + """server.Nixos.[|Set("services.nginx.virtualHosts.\"a.example.org\".locations.\"/\".proxyPass", "http://127.0.0.1:8080")|];""",
            "nginx serves a.example.org over plain HTTP, and port 80 of server is open.");

    [Fact]
    public void Finds_a_site_of_Caddy() =>
        Finds(Open + """server.Nixos.{|also:Set("services.caddy.enable", true)|};""" + "\n" + """server.Nixos.[|Set("services.caddy.virtualHosts.\"http://a.example.org\".extraConfig", "reverse_proxy 127.0.0.1:8080")|];""");

    [Fact]
    public void Leaves_a_site_with_TLS_alone() =>
        IsSilent(Opened + """server.Nixos.Set("services.nginx.enable", true).Set("services.nginx.virtualHosts.a.forceSSL", true).Set("services.nginx.virtualHosts.a.root", "/srv/a");""");

    [Fact]
    public void Leaves_a_closed_port_alone() =>
        IsSilent("""server.Nixos.Set("services.nginx.enable", true).Set("services.nginx.virtualHosts.a.root", "/srv/a");""");

    [Fact]
    public void Does_not_guess_whether_TLS_is_forced() =>
        IsUndecided(Opened + """server.Nixos.Set("services.nginx.enable", true).Set("services.nginx.virtualHosts.a.forceSSL", args.Length > 0).Set("services.nginx.virtualHosts.a.root", "/srv/a");""");
}
