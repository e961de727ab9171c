namespace Hardening.Tests.Rules.Options;

public sealed class UnusedInputTests : RuleTests<UnusedInput>
{
    [Fact]
    public void Finds_an_input_without_a_host() =>
        Finds("""
            fleet.[|Input("nix-mineral", "github:cynicsketch/nix-mineral")|].Options("nm").Module("nixosModules.nix-mineral");
            server.Use(fleet.Input("other", "github:example/other").Module());
            """, "No host uses a module of the input nix-mineral.");

    [Fact]
    public void Finds_it_beside_an_imported_module_that_cannot_be_read() =>
        Finds("""
            fleet.[|Input("nix-mineral", "github:cynicsketch/nix-mineral")|];
            server.Import("./own.nix");
            """);

    [Fact]
    public void Leaves_an_input_alone_that_one_of_the_hosts_uses() =>
        IsSilent("""
            var mineral = fleet.Input("nix-mineral", "github:cynicsketch/nix-mineral").FollowNixpkgs();
            fleet.Laptop("notebook").Use(mineral.Module("nixosModules.nix-mineral").ChangesOnly("boot"));
            """);

    [Fact]
    public void Does_not_guess_whether_a_host_uses_it() =>
        IsUndecided("""
            var mineral = fleet.Input("nix-mineral", "github:cynicsketch/nix-mineral");
            if (args.Length > 0) server.Use(mineral.Module());
            """);

    [Fact]
    public void Does_not_guess_which_input_a_host_uses() =>
        IsUndecided("""
            var (one, two) = (fleet.Input("one", "github:example/one"), fleet.Input("two", "github:example/two"));
            server.Use((args.Length > 0 ? one : two).Module());
            """);

    [Fact]
    public void Does_not_guess_what_an_input_is_called() =>
        IsUndecided("""fleet.Input(args.Length > 0 ? args[0] : "other", "github:example/other");""");
}
