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
}
