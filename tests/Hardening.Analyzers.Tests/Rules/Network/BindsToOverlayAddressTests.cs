namespace Hardening.Tests.Rules.Network;

public sealed class BindsToOverlayAddressTests : RuleTests<BindsToOverlayAddress>
{
    [Fact]
    public void Finds_an_address_of_the_tailnet() =>
        Finds("""server.Nixos.{|also:Set("services.tailscale.enable", true)|};""" + "\n" + """server.Nixos.[|Set("services.grafana.settings.server.http_addr", "100.64.0.5")|];""",
            "services.grafana.settings.server.http_addr is an address of the tailnet, which server does not have before tailscaled has connected.");

    [Fact]
    public void Leaves_a_unit_alone_that_waits() =>
        IsSilent("""server.Nixos.Set("services.tailscale.enable", true).Set("services.grafana.settings.server.http_addr", "100.64.0.5").SetList("systemd.services.grafana.after", "tailscaled.service");""");

    [Fact]
    public void Leaves_other_addresses_alone() =>
        IsSilent("""server.Nixos.Set("services.tailscale.enable", true).Set("services.grafana.settings.server.http_addr", "127.0.0.1");""");

    [Fact]
    public void Does_not_guess_the_address() =>
        IsUndecided("""server.Nixos.Set("services.tailscale.enable", true).Set("services.grafana.settings.server.http_addr", args.Length > 0 ? "100.64.0.5" : "127.0.0.1");""");
}
