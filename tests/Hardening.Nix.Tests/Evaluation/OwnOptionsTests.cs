namespace Hardening.Nix.Tests.Evaluation;

/// <summary>A table of options that the real Nix makes from a module.</summary>
public sealed class OwnOptionsTests
{
    private const string Module = """
        { lib, ... }:
        let inherit (lib) mkOption types; in
        {
          options.services.clock = {
            enable = lib.mkEnableOption "the clock, with \"quotes\" and\n\ttabs";
            port = mkOption { type = types.port; default = 8080; };
            zones = mkOption { type = types.listOf types.str; default = [ ]; };
            mode = mkOption { type = types.enum [ "utc" "local" ]; default = "utc"; };
            key = mkOption { type = types.nullOr types.path; default = null; };
            package = mkOption { type = types.package; default = lib.literalExpression "pkgs.clock"; };
            faces = mkOption {
              type = types.attrsOf (types.submodule { options.hands = mkOption { type = types.listOf (types.submodule { options.length = mkOption { type = types.port; }; }); }; });
            };
            version = mkOption { type = types.str; default = "1"; readOnly = true; };
            cache = mkOption { type = types.str; internal = true; };
          };
        }
        """;

    private static readonly Lazy<string> Json = new(static () =>
    {
        var folder = Directory.CreateTempSubdirectory("hardening-");
        try
        {
            var module = Path.Combine(folder.FullName, "module.nix");
            File.WriteAllText(module, Module);
            return NixEvaluator.Evaluate(Path.Combine(AppContext.BaseDirectory, "Evaluation/Stub/options.nix"), ("module", module));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    });

    [Fact]
    public void Every_option_of_the_module_is_in_the_table_with_its_type_and_default()
    {
        var file = OptionFile.Of(Json.Value);
        Assert.Null(file.Problem);
        Assert.Equal(
        [
            "services.clock.enable: true or false = false",
            "services.clock.faces: an attribute set of attribute sets of options",
            "services.clock.faces.<name>.hands: a list of attribute sets of options",
            "services.clock.faces.<name>.hands.*.length: an integer from 0 to 65535",
            "services.clock.key: null or an absolute path = null",
            "services.clock.mode: one of \"utc\", \"local\" = \"utc\"",
            "services.clock.package: a package",
            "services.clock.port: an integer from 0 to 65535 = 8080",
            "services.clock.version: a string = \"1\"",
            "services.clock.zones: a list of strings = []",
        ], OptionAnswers.All(file.Table, NixosRelease.V26_05).Where(static option => option.Declaration.Text.StartsWith("services.clock", StringComparison.Ordinal))
            .Select(static option => $"{option.Declaration}: {option.Type}{(option.Default is null ? "" : $" = {option.Default}")}"));
    }

    [Theory]
    [InlineData("{ services.clock = { enable = true; port = 1; zones = [ \"a\" ]; mode = \"local\"; faces.a.hands = [ { length = 3; } ]; }; }", "")]
    [InlineData("{ services.clock.enabel = true; }", "has no option services.clock.enabel. Similar names: services.clock.enable")]
    [InlineData("{ services.clock.port = 70000; }", "services.clock.port expects an integer from 0 to 65535")]
    [InlineData("{ services.clock.mode = \"solar\"; }", "services.clock.mode expects")]
    [InlineData("{ services.clock.faces.a.hands = [ { lenght = 3; } ]; }", "has no option services.clock.faces.a.hands.*.lenght")]
    [InlineData("{ services.clock.version = \"2\"; }", "services.clock.version is read-only")]
    [InlineData("{ services.clock.cache = \"x\"; }", "has no option services.clock.cache")]
    public void What_the_file_of_Nix_has_is_certain(string module, string problem)
    {
        var table = OptionFile.Of(Json.Value).Table;
        var read = ModuleReader.Of(new ModuleFiles(new Dictionary<string, string> { ["./m.nix"] = module }), NixosRelease.V26_05, "./m.nix", new Origin("Program.cs", 1, "Import"), isCertain: true);
        var problems = read.Definitions.SelectMany(definition => NixosOptions.Check(table, definition.Path, definition.Known!, NixosRelease.V26_05)).ToArray();
        if (problem.Length == 0) Assert.Empty(problems);
        else Assert.Contains(problem, Assert.Single(problems).Message, StringComparison.Ordinal);
        Assert.All(problems, static found => Assert.True(found.IsCertain));
    }
}
