using System.Diagnostics;
using System.Text;

namespace Hardening.Tests.Nixos;

/// <summary>The project's own table of options, and what it makes certain.</summary>
public sealed class OptionFileTests
{
    private const string Json = """
        {
          "networking.firewall.enable": { "loc": ["networking", "firewall", "enable"], "type": "boolean", "default": { "_type": "literalExpression", "text": "true" }, "readOnly": false, "declarations": ["nixos/modules/services/networking/firewall.nix"], "description": "Whether to enable \"it\".\n" },
          "services.pocket-id.enable": { "loc": ["services", "pocket-id", "enable"], "type": "boolean", "readOnly": false },
          "services.pocket-id.sites.<id>.port": { "loc": ["services", "pocket-id", "sites", "<id>", "port"], "type": "16 bit unsigned integer; between 0 and 65535 (both inclusive)", "readOnly": false },
          "services.openssh.passwordAuthentication": { "loc": ["services", "openssh", "passwordAuthentication"], "type": "boolean", "readOnly": false },
          "security.polkit.enablePkexecWrapper": { "loc": ["security", "polkit", "enablePkexecWrapper"], "type": "boolean", "readOnly": false },
          "services.fwupd.enable": { "loc": ["services", "fwupd", "enable"], "type": "string", "readOnly": false },
          "services.untyped": { "loc": ["services", "untyped"] },
          "services.computed": { "loc": ["services", "computed"], "type": "string", "readOnly": true, "default": "x" },
          "services.given": { "loc": ["services", "given"], "type": "string", "readOnly": true },
          "system.nixos.release": { "loc": ["system", "nixos", "release"], "type": "string", "readOnly": true, "default": { "_type": "literalExpression", "text": "\"26.05\"" } },
          "containers": { "loc": ["containers"], "type": "attribute set of (submodule)", "readOnly": false },
          "containers.<name>.config": { "loc": ["containers", "<name>", "config"], "type": "Toplevel NixOS config", "readOnly": false }
        }
        """;

    [Theory]
    [InlineData("services.pocket-id.enable", true)] // newer than the built-in table
    [InlineData("services.pocket-id.sites.a.port", 80)] // a name that its module calls otherwise
    [InlineData("services.openssh.passwordAuthentication", false)] // the built-in table: renamed
    [InlineData("security.polkit.enablePkexecWrapper", false)] // the built-in table: not in this release
    [InlineData("services.fwupd.enable", "yes")] // the built-in table: another type
    [InlineData("services.untyped", 3)]
    [InlineData("services.given", "x")] // read-only, and nothing sets it
    [InlineData("containers.web.config.services.pocket-id.enable", true)] // the options of a whole system
    [InlineData("age.identityPaths", new[] { "/etc/key" })] // of another flake
    [InlineData("disko.devices.disk.main.device", "/dev/vda")]
    public void What_the_file_has_is_accepted(string path, object value) => Assert.Empty(Problems(Json, path, Value(value)));

    [Theory]
    [InlineData("networking.firewall.enabel", true, "nixos-options.json has no option networking.firewall.enabel. Similar names: networking.firewall.enable")]
    [InlineData("services.nginx.enable", true, "nixos-options.json has no option services.nginx.enable")] // the built-in table has it
    [InlineData("services.made-up.enable", true, "nixos-options.json has no option services.made-up.enable")]
    [InlineData("networking.firewall.enable", "yes", "networking.firewall.enable expects true or false, not the string \"yes\"")]
    [InlineData("services.pocket-id.sites.a.port", 70000, "services.pocket-id.sites.a.port expects an integer from 0 to 65535")]
    [InlineData("services.pocket-id", true, "services.pocket-id is a group of options")]
    [InlineData("services.openssh.passwordAuthenticatio", true, "has no option")]
    [InlineData("services.openssh.permitRootLogin", "no", "Write services.openssh.settings.PermitRootLogin.")]
    [InlineData("services.computed", "y", "services.computed is read-only: NixOS sets it itself.")]
    [InlineData("containers.web.config.services.pocket-id.enabel", true, "Similar names: containers.web.config.services.pocket-id.enable")]
    public void What_the_file_does_not_have_is_an_error(string path, object value, string because) =>
        Assert.Contains(because, Assert.Single(Problems(Json, path, Value(value))).Message, StringComparison.Ordinal);

    [Fact]
    public void Inside_a_set_each_option_is_certain_too() =>
        Assert.Contains("services.pocket-id.enabel", Assert.Single(Problems(Json, "services", new NixAttributes { ["pocket-id"] = new NixAttributes { ["enabel"] = true } })).Message, StringComparison.Ordinal);

    [Fact]
    public void A_declared_option_passes_beside_the_file() =>
        Assert.Empty(Problems(OptionFile.Of(Json), host => host.Nixos.Declare("services.own.enable", "boolean").Set("services.own.enable", true)));

    [Fact]
    public void An_unknown_value_is_not_guessed() => Assert.Empty(Problems(Json, "networking.firewall.enable", NixValue.Raw("lib.x")));

    [Fact]
    public void Without_the_file_the_same_options_have_the_answers_of_the_built_in_table()
    {
        Assert.Empty(Problems((OptionFile?)null, static host => host.Nixos.Set("services.nginx.enable", true)));
        Assert.Single(Problems((OptionFile?)null, static host => host.Nixos.Set("services.openssh.passwordAuthentication", false)));
    }

    [Fact]
    public void Its_defaults_are_those_of_the_file()
    {
        var table = OptionFile.Of(Json).Table;
        Assert.Equal("true", NixosOptions.Find(table, NixosPath.From("networking.firewall.enable"), NixosRelease.V26_05).Option!.Default);
        Assert.Null(NixosOptions.Find(table, NixosPath.From("services.computed"), NixosRelease.V26_05).Option!.Default);
        Assert.Equal((12, "26.05"), (table.User!.Count, table.User.Release));
    }

    [Theory]
    [InlineData("", "line 1: expected an object")]
    [InlineData("[]", "line 1: expected an object")]
    [InlineData("{}", "line 1: it has no options")]
    [InlineData("{\n  \"a\": {\n    \"loc\": [\"a\"],\n  }\n}", "line 4: expected a string, found \"}\"")]
    [InlineData("{\n  \"a\": {\n    \"loc\": [\"a\"]\n", "line 4: expected \",\" or \"}\", found the end")]
    [InlineData("{ \"a\": { \"loc\": [\"a\"] } }\n}", "line 2: expected the end, found \"}\"")]
    [InlineData("{ \"a\": 1 }", "line 1: option \"a\" is not an object")]
    [InlineData("{\n\"a\": { \"type\": \"string\" } }", "line 2: option \"a\" has no \"loc\"")]
    [InlineData("{ \"a\": { \"loc\": \"a\" } }", "line 1: \"loc\" of option \"a\" must be an array")]
    [InlineData("{ \"a\": { \"loc\": [\"a\"], \"type\": null } }", "line 1: \"type\" of option \"a\" must be a string")]
    [InlineData("{ \"a\": { \"loc\": [1] } }", "line 1: expected a string, found \"1\"")]
    [InlineData("{ \"a\": { \"loc\": [\"a\"], \"readOnly\": 0 } }", "line 1: expected a value")]
    [InlineData("{ \"a\": { \"description\": \"\\x\" } }", "line 1: a string has an escape that JSON does not have")]
    [InlineData("{ \"a\": { \"description\": \"\\u12\" } }", "line 1: a string has an escape that JSON does not have")]
    [InlineData("{ \"a\": { \"description\": \"x\n\" } }", "line 1: a string must end in the line it begins in")]
    [InlineData("{ \"a\": { \"description\": \"x", "line 1: a string is not closed")]
    [InlineData("{ \"a", "line 1: a string is not closed")]
    [InlineData("{ \"a\": { \"example\": 01 } }", "line 1: expected \",\" or \"}\", found \"1\"")]
    [InlineData("{ \"a\": { \"example\": 1. } }", "line 1: expected a value")]
    [InlineData("{ \"a\": { \"example\": nul } }", "line 1: expected a value")]
    [InlineData("{ \"a\": { \"example\": NaN } }", "line 1: expected a value")]
    public void A_file_that_is_not_valid_is_one_message_with_its_line(string text, string because)
    {
        var finding = Assert.Single(Problems(text, "services.fwupd.enable", true));
        Assert.Equal("HD7401", finding.Rule.Id);
        Assert.Contains($"nixos-options.json, {because}", finding.Message, StringComparison.Ordinal);
        // The built-in table is in use then.
        Assert.Contains(Problems(text, "services.fwupd.enable", "yes"), static problem => problem.Message.Contains("expects true or false", StringComparison.Ordinal));
    }

    [Fact]
    public void Depth_is_bounded()
    {
        var deep = "{ \"a\": { \"loc\": [\"a\"], \"example\": " + new string('[', 100_000);
        Assert.Contains("nested more than 64 deep", OptionFile.Of(deep).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_escapes_and_blanks_are_read_as_JSON_has_them() =>
        Assert.Null(OptionFile.Of("\r\n\t{ \"a\" : { \"loc\" : [ \"\\u0061\" ], \"example\" : [ -0, 1.5e+3, 0E-2, true, false, null, { }, [ ], \"\\\"\\\\\\/\\b\\f\\n\\r\\t\\ud83d\\ude00\" ] } }\n").Problem);

    [Fact]
    public void The_file_is_not_read_where_no_option_is_set_by_path()
    {
        var unread = new OptionFile(static () => throw new InvalidOperationException());
        Assert.Empty(Problems(unread, static host => host.Firewall.AllowTcp(443)));
    }

    [Fact]
    public void A_file_of_all_options_is_read_in_a_moment()
    {
        var text = new StringBuilder("{");
        var options = NixosOptions.All(NixosRelease.V26_05).Where(static option => option.Evidence != OptionEvidence.Flake).ToArray();
        foreach (var option in options)
            text.Append(text.Length > 1 ? "," : "").Append('"').Append(option.Declaration.Text.Replace("\"", "\\\"", StringComparison.Ordinal)).Append("\":{\"description\":\"").Append('x', 400)
                .Append("\",\"loc\":[").AppendJoin(',', option.Declaration.Segments.Select(static name => $"\"{name}\"")).Append("],\"type\":\"string\"}\n");
        text.Append('}');
        var watch = Stopwatch.StartNew();
        var table = OptionFile.Of(text.ToString()).Table;
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
        Assert.Equal(options.Length, table.User!.Count);
        Assert.All(options, option => Assert.Equal(OptionStatus.Exists, NixosOptions.Find(table, option.Declaration, NixosRelease.V26_05).Status));
    }

    private static NixValue Value(object value) => value switch
    {
        bool flag => flag,
        int number => number,
        string[] texts => texts,
        _ => (string)value,
    };

    private static IReadOnlyList<Finding> Problems(string json, string path, NixValue value) => Problems(OptionFile.Of(json), host => host.Nixos.Set(path, value));

    private static IReadOnlyList<Finding> Problems(OptionFile? file, Action<Server> describe)
    {
        var fleet = new Fleet("test");
        describe(fleet.Server("server"));
        var model = fleet.ToModel().With(new ModuleFiles(new Dictionary<string, string>(), file));
        return [.. CheckResult.Of(model, null, null, TestContext.Current.CancellationToken).Findings.Where(static finding => finding.Rule.Id is "HD7401" or "HD7403")];
    }
}
