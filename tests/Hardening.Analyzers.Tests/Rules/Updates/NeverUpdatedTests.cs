namespace Hardening.Tests.Rules.Updates;

public sealed class NeverUpdatedTests : RuleTests<NeverUpdated>
{
    [Fact]
    public void Finds_a_server_without_updates() =>
        Finds(Program("""
            using Hardening;

            var fleet = new Fleet("homelab");
            var server = fleet.[|Server("server")|];
            server.Ssh.KeyOnly();
            """),
            "Nothing described updates server.");

    [Fact]
    public void Leaves_automatic_upgrades_alone() =>
        IsSilent("""server.Updates.Automatic("github:example/homelab", calendar: "weekly");""");

    [Fact]
    public void Leaves_upgrades_by_hand_alone() =>
        IsSilent("""server.Updates.ByHand();""");

    [Fact]
    public void Leaves_laptops_alone() =>
        IsSilent(Program("""
            using Hardening;

            var fleet = new Fleet("homelab");
            fleet.Laptop("notebook").Firewall.Enable();
            """));

    [Fact]
    public void Leaves_modules_to_update() =>
        IsSilent("""
            server.Import("./comin.nix");
            server.Ssh.KeyOnly();
            """);

    [Fact]
    public void Does_not_guess_whether_it_is_updated() =>
        IsUndecided("""if (args.Length > 0) server.Updates.ByHand();""");

    [Theory]
    [InlineData("services.comin.enable")]
    [InlineData("systemd.services.nightly-upgrade.enable")]
    public void Leaves_hosts_alone_that_another_program_updates(string option) =>
        IsSilent($"""server.Nixos.Set("{option}", true);""");
}
