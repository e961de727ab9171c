namespace Hardening.Tests.Rules.Options;

public sealed class OptionNotInTablesTests : RuleTests<OptionNotInTables>
{
    [Fact]
    public void Finds_an_option_that_is_newer_than_the_tables() =>
        Finds("""server.Nixos.[|Set("services.pocket-id.enable", true)|];""");

    [Fact]
    public void Finds_it_inside_an_attribute_set() =>
        Finds("""server.Nixos.[|Set("services", new NixAttributes { ["fwupd"] = new NixAttributes { ["enable"] = true }, ["pocket-id"] = new NixAttributes { ["enable"] = true } })|];""");

    [Fact]
    public void Leaves_declared_options_alone() =>
        IsSilent("""
            server.Nixos.Declare("services.pocket-id", "anything").Declare("services.readeck.enable", "boolean");
            server.Nixos.Set("services.pocket-id.settings.APP_URL", "https://id.example.org").Set("services.readeck.enable", true).Set("services.fwupd.enable", true);
            """);

    [Fact]
    public void Does_not_guess_whether_it_is_set() =>
        IsUndecided("""if (args.Length > 0) server.Nixos.Set("services.pocket-id.enable", true);""");

    [Fact]
    public void Does_not_guess_the_value() =>
        IsUndecided("""server.Nixos.Set("services.pocket-id.enable", args.Length > 0);""");

    [Fact]
    public void Does_not_guess_which_options_are_declared() =>
        IsUndecided("""server.Nixos.Declare(args.Length > 3 ? args[3] : "services.pocket-id.enable", "boolean").Set("services.pocket-id.enable", true);""");

    [Fact]
    public void Finds_an_option_of_an_input_that_the_host_does_not_use() =>
        Finds("""
            var mineral = fleet.Input("nix-mineral", "github:cynicsketch/nix-mineral").Options("nm");
            fleet.Laptop("notebook").Use(mineral.Module());
            server.Nixos.[|Set("nm.enable", true)|];
            """);

    [Fact]
    public void Finds_an_option_beside_those_that_an_input_declares() =>
        Finds("""
            server.Use(fleet.Input("nix-mineral", "github:cynicsketch/nix-mineral").Options("nm").Module());
            server.Nixos.[|Set("mineral.enable", true)|];
            """);

    [Fact]
    public void Leaves_options_of_a_module_alone_that_the_host_uses() =>
        IsSilent("""
            server.Use(fleet.Input("nix-mineral", "github:cynicsketch/nix-mineral").Options("nm", "services.mineral").Module().ChangesOnly("boot.kernel.sysctl"));
            server.Nixos.Set("nm.settings", new NixAttributes { ["level"] = 3 }).Set("services.mineral.enable", true);
            """);

    [Fact]
    public void Does_not_guess_what_an_input_declares_that_does_not_say_it() =>
        IsSilent("""
            server.Use(fleet.Input("nix-mineral", "github:cynicsketch/nix-mineral").Module().ChangesOnly("boot.kernel.sysctl"));
            server.Nixos.Set("nm.enable", true);
            """);

    [Fact]
    public void Does_not_guess_whether_the_host_uses_the_module() =>
        IsUndecided("""
            var mineral = fleet.Input("nix-mineral", "github:cynicsketch/nix-mineral").Options("nm");
            if (args.Length > 0) server.Use(mineral.Module());
            server.Nixos.Set("nm.enable", true);
            """);
}
