namespace Hardening.Tests.Rules.Exposure;

public sealed class LoginOverPlainHttpTests : RuleTests<LoginOverPlainHttp>
{
    [Fact]
    public void Finds_a_page_with_a_login_on_every_network() =>
        Finds("""
            server.Nixos.{|also:Set("services.jellyfin.enable", true)|}
                .[|Set("services.jellyfin.openFirewall", true)|];
            """,
            "Jellyfin (8096/TCP) takes logins over plain HTTP from every network of server.");

    [Fact]
    public void Leaves_a_page_behind_a_proxy() => IsSilent("""server.Firewall.AllowTcp(80, 443); server.Nixos.Set("services.jellyfin.enable", true).Set("services.nginx.enable", true);""");

    [Fact]
    public void Does_not_guess_whether_it_runs() => IsUndecided("""server.Nixos.Set("services.jellyfin.enable", args.Length > 0).Set("services.jellyfin.openFirewall", true);""");
}
