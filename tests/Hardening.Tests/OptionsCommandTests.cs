using System.Text.Json;

namespace Hardening.Tests;

/// <summary>Which table of options is in use, and what it says.</summary>
public sealed class OptionsCommandTests : IDisposable
{
    private const string Json = """
        {
          "services.clock.enable": { "loc": ["services", "clock", "enable"], "type": "boolean", "default": { "_type": "literalExpression", "text": "false" }, "readOnly": false },
          "services.clock.version": { "loc": ["services", "clock", "version"], "type": "string", "default": { "_type": "literalExpression", "text": "\"1\"" }, "readOnly": true },
          "system.nixos.release": { "loc": ["system", "nixos", "release"], "type": "string", "default": { "_type": "literalExpression", "text": "\"25.11\"" }, "readOnly": true }
        }
        """;

    private const string Command = "install -m 644 \"$(nix build --no-link --print-out-paths './flake#nixosConfigurations.server.config.system.build.manual.optionsJSON')/share/doc/nixos/options.json\" nixos-options.json";

    private readonly Described program = new();

    public void Dispose() => program.Dispose();

    [Fact]
    public void The_built_in_table_says_its_date_and_the_command_that_makes_the_projects_own()
    {
        var outcome = program.Run("options");
        Assert.Equal(0, outcome.ExitCode);
        Assert.StartsWith("Table: built-in\n", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("NixOS 24.11 as of 2024-12-19", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("  date      2026-11-23\n  release   NixOS 26.05\n", outcome.Out, StringComparison.Ordinal);
        Assert.Matches(@"\n  options   2\d{4}\n", outcome.Out);
        Assert.EndsWith($"\n  {Command}\n", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_projects_own_table_says_its_release_and_whether_it_is_the_fleets()
    {
        program.Write("nixos-options.json", Json);
        var outcome = program.Run("options");
        Assert.Equal(0, outcome.ExitCode);
        Assert.StartsWith("Table: nixos-options.json\n", outcome.Out, StringComparison.Ordinal);
        Assert.Contains($"  date      {DateTime.UtcNow:yyyy-MM-dd}\n  release   NixOS 25.11\n  options   3\nThe fleet is built from NixOS 26.05: create the file again.\n", outcome.Out, StringComparison.Ordinal);

        program.Write("nixos-options.json", Json.Replace("25.11", "26.05", StringComparison.Ordinal));
        Assert.DoesNotContain("create the file again", program.Run("options").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_can_be_had_as_JSON()
    {
        program.Write("nixos-options.json", Json);
        using var table = JsonDocument.Parse(program.Run("options", "--json").Out);
        Assert.Equal(("nixos-options.json", "25.11", 3, Command),
            (table.RootElement.GetProperty("table").GetString(), table.RootElement.GetProperty("release").GetString(), table.RootElement.GetProperty("options").GetInt32(), table.RootElement.GetProperty("command").GetString()));
    }

    [Theory]
    [InlineData("services.openssh.settings.PermitRootLogin", "facet setting   Ssh.RootLogin", "known from      the module's source, mid-2026")]
    [InlineData("services.resolved.enable", "changes         Network.NameServers", "defines         networking.resolvconf.enable = false")]
    [InlineData("services.fwupd.enable", "type            true or false", "default         false")]
    [InlineData("users.users.admin.extraGroups", "declared as     users.users.<name>.extraGroups", "facet setting   Users.Groups")]
    [InlineData("age.identityPaths", "known from      the module's flake, mid-2026", "facet setting   Secrets.Identity")]
    public void An_option_is_shown_with_its_facet_setting_and_its_effects(string path, params string[] lines)
    {
        var outcome = program.Run("options", path);
        Assert.Equal(0, outcome.ExitCode);
        Assert.All(lines, line => Assert.Contains($"\n  {line}", outcome.Out, StringComparison.Ordinal));
    }

    [Fact]
    public void An_option_of_the_projects_own_table_is_shown()
    {
        program.Write("nixos-options.json", Json);
        Assert.Contains("read-only       set by NixOS", program.Run("options", "services.clock.version").Out, StringComparison.Ordinal);
        using var option = JsonDocument.Parse(program.Run("options", "services.clock.enable", "--json").Out);
        Assert.Equal(("true or false", "false", "nixos-options.json"),
            (option.RootElement.GetProperty("type").GetString(), option.RootElement.GetProperty("default").GetString(), option.RootElement.GetProperty("source").GetString()));
    }

    [Theory]
    [InlineData("services.clock.enabel", "nixos-options.json has no option services.clock.enabel. Similar names: services.clock.enable.")]
    [InlineData("services.clock", "services.clock is a group of options: services.clock.enable, services.clock.version.")]
    [InlineData("services..clock", "\"services..clock\" is not a valid option path")]
    public void What_is_no_option_is_said_with_what_is_near(string path, string message)
    {
        program.Write("nixos-options.json", Json);
        var outcome = program.Run("options", path);
        Assert.Equal(2, outcome.ExitCode);
        Assert.StartsWith($"error: {message}", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("options")]
    [InlineData("options", "services.clock.enable")]
    public void A_file_that_is_not_valid_is_one_message(params string[] args)
    {
        program.Write("nixos-options.json", "{\n  \"a\": {");
        var outcome = program.Run(args);
        Assert.Equal(3, outcome.ExitCode);
        Assert.StartsWith("error: nixos-options.json, line 2: expected a string, found the end. Create the file again", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_run_takes_the_projects_own_table_for_certain()
    {
        var place = Described.Place("Mistakes.cs", "option");
        program.With("MISTAKE", "option");
        Assert.Equal(0, program.Run("check").ExitCode);
        Assert.Contains("HD7403", program.Run("check").Out, StringComparison.Ordinal);

        program.Write("nixos-options.json", Json);
        Assert.DoesNotMatch("HD740[13]", program.Run("check").Out);

        program.Write("nixos-options.json", Json.Replace("clock", "clocks", StringComparison.Ordinal));
        var refused = program.Run("emit");
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("error HD7401: nixos-options.json has no option services.clock.enable", refused.Error, StringComparison.Ordinal);
        Assert.Contains(place[..^1], refused.Error, StringComparison.Ordinal);

        program.Write("nixos-options.json", "{");
        Assert.Contains("error HD7401: nixos-options.json, line 1: expected a string, found the end.", program.Run("check").Out, StringComparison.Ordinal);
    }
}
