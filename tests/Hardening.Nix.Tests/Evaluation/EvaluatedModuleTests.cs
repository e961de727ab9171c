namespace Hardening.Nix.Tests.Evaluation;

public class EvaluatedModuleTests
{
    private static EvaluatedModule Evaluate(string text) => EvaluatedModule.FromText(text, NixosRelease.V26_05);

    private static NixosValue Value(EvaluatedModule module, string path) => Assert.Single(module.Of(path)).Value;

    [Fact]
    public void A_plain_module_yields_its_definitions()
    {
        var module = Evaluate("""
            { ... }: {
              services.openssh.enable = true;
              services.openssh.ports = [ 22 2222 ];
              boot.kernel.sysctl."kernel.kptr_restrict" = 2;
              networking.hostName = "server";
              age.secrets.token.file = /secrets/token.age;
              services.chrony.makestep.threshold = 0.5;
              environment.persistence = { };
            }
            """);
        Assert.Equal(new NixosValue.Boolean(true), Value(module, "services.openssh.enable"));
        Assert.Equal(NixosValue.From(new[] { 22, 2222 }), Value(module, "services.openssh.ports"));
        Assert.Equal(new NixosValue.Whole(2), Value(module, "boot.kernel.sysctl.\"kernel.kptr_restrict\""));
        Assert.Equal(new NixosValue.Text("server"), Value(module, "networking.hostName"));
        Assert.Equal(new NixosValue.Path("/secrets/token.age"), Value(module, "age.secrets.token.file"));
        Assert.Equal(new NixosValue.Real(0.5), Value(module, "services.chrony.makestep.threshold"));
        Assert.Equal(NixosValue.From(new Dictionary<string, object>()), Value(module, "environment.persistence"));
        Assert.Equal(7, module.Definitions.Count);
    }

    [Theory]
    [InlineData("lib.mkDefault 1", 1000)]
    [InlineData("lib.mkForce 1", 50)]
    [InlineData("lib.mkOverride 900 1", 900)]
    [InlineData("lib.mkIf true (lib.mkForce 1)", 50)]
    [InlineData("lib.mkMerge [ (lib.mkDefault 1) ]", 1000)]
    [InlineData("lib.mkBefore 1", 100)]
    [InlineData("1", 100)]
    public void A_priority_is_found_through_what_wraps_it(string expression, int priority)
    {
        var definition = Assert.Single(Evaluate($"{{ lib, ... }}: {{ boot.consoleLogLevel = {expression}; }}").Definitions);
        Assert.Equal(priority, definition.Priority);
        Assert.Equal(new NixosValue.Whole(1), definition.Value);
    }

    [Fact]
    public void An_override_of_a_whole_set_holds_for_what_is_in_it()
    {
        var module = Evaluate("{ lib, ... }: { boot = lib.mkForce { consoleLogLevel = 3; kernelParams = [ \"quiet\" ]; }; }");
        Assert.All(module.Definitions, definition => Assert.Equal(50, definition.Priority));
        Assert.Equal(["boot.consoleLogLevel", "boot.kernelParams"], module.Definitions.Select(definition => definition.Path.Text));
    }

    [Fact]
    public void A_false_condition_makes_its_definitions_inactive_and_looks_at_no_value()
    {
        var module = Evaluate("""{ lib, ... }: lib.mkMerge [ { } (lib.mkIf false { networking.hostName = throw "not read"; }) ]""".Replace("lib.mkMerge", "{ config = lib.mkMerge") + "; }");
        var definition = Assert.Single(module.Definitions);
        Assert.False(definition.IsActive);
        Assert.Equal("networking.hostName", definition.Path.Text);
    }

    [Fact]
    public void Packages_are_opaque_and_any_of_them_exists()
    {
        var module = Evaluate("""
            { pkgs, lib, ... }: {
              boot.kernelPackages = pkgs.linuxPackagesFor (pkgs.linux_6_18.override { structuredExtraConfig = { }; });
              environment.systemPackages = with pkgs; [ git python3Packages.requests (writeShellScriptBin "hello" "echo hello") ];
              systemd.services.hello.serviceConfig.ExecStart = "${pkgs.hello}/bin/hello";
              systemd.services.hello.script = lib.getExe pkgs.hello;
              environment.etc."config.yaml".source = (pkgs.formats.yaml { }).generate "config.yaml" { a = 1; };
            }
            """);
        Assert.Equal(ExpressionKind.Package, Assert.IsType<NixosValue.Expression>(Value(module, "boot.kernelPackages")).Kind);
        var packages = Assert.IsType<NixosValue.List>(Value(module, "environment.systemPackages")).Items;
        Assert.Equal(["pkgs.git", "pkgs.python3Packages.requests", "((pkgs.writeShellScriptBin ...) ...)"], packages.Select(package => ((NixosValue.Expression)package).Nix));
        Assert.Equal(
            new NixosValue.Text("/nix/store/00000000000000000000000000000000-hello/bin/hello"),
            Value(module, "systemd.services.hello.serviceConfig.ExecStart"));
        Assert.Empty(OptionConformance.Check(module));
    }

    [Fact]
    public void The_configuration_holds_own_definitions_plain_defaults_and_unknown_things()
    {
        var module = Evaluate("""
            { config, lib, ... }: {
              services.openssh.enable = true;
              services.openssh.ports = lib.mkDefault [ 2222 ];
              networking.firewall.allowedTCPPorts = lib.mkIf config.services.openssh.enable config.services.openssh.ports;
              networking.nftables.enable = lib.mkIf config.services.chrony.enable true;
              services.vaultwarden.environmentFile = config.age.secrets.vault.path;
            }
            """);
        Assert.Equal(NixosValue.From(new[] { 2222 }), Value(module, "networking.firewall.allowedTCPPorts"));
        Assert.Empty(module.Of("networking.nftables.enable"));
        Assert.Equal("config.age.secrets.vault.path", Assert.IsType<NixosValue.Expression>(Value(module, "services.vaultwarden.environmentFile")).Nix);
    }

    [Theory]
    [InlineData(NixosRelease.V25_11, "services.timesyncd.extraConfig")]
    [InlineData(NixosRelease.V26_05, "services.timesyncd.extraConfig")]
    [InlineData(NixosRelease.V26_11, "services.timesyncd.settings.Time.PollIntervalMaxSec")]
    public void A_module_can_ask_which_options_there_are(NixosRelease release, string expected)
    {
        var module = EvaluatedModule.FromText(
            """
            { lib, options, ... }: {
              services.timesyncd =
                if options.services.timesyncd ? settings then { settings.Time.PollIntervalMaxSec = 60; } else { extraConfig = "PollIntervalMaxSec=60"; };
            }
            """,
            release);
        Assert.Equal(expected, Assert.Single(module.Definitions).Path.Text);
        Assert.Empty(OptionConformance.Check(module));
    }

    [Theory]
    [InlineData(NixosRelease.V25_11, false)]
    [InlineData(NixosRelease.V26_05, true)]
    [InlineData(NixosRelease.V26_11, true)]
    public void A_module_can_ask_for_the_release(NixosRelease release, bool expected)
    {
        var module = EvaluatedModule.FromText("""{ lib, ... }: { boot.initrd.systemd.enable = lib.versionAtLeast lib.version "26.05"; }""", release);
        Assert.Equal(new NixosValue.Boolean(expected), Value(module, "boot.initrd.systemd.enable"));
    }

    [Fact]
    public void Imports_are_followed_and_foreign_ones_named()
    {
        var folder = Directory.CreateTempSubdirectory("hardening-imports-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "ssh.nix"), "{ services.openssh.enable = true; }");
            File.WriteAllText(Path.Combine(folder, "default.nix"), """
                { inputs, modulesPath, ... }: {
                  imports = [ ./ssh.nix inputs.disko.nixosModules.disko "${modulesPath}/profiles/headless.nix" { boot.consoleLogLevel = 3; } ];
                  networking.hostName = "server";
                }
                """);
            var module = EvaluatedModule.FromFiles([Path.Combine(folder, "default.nix")], NixosRelease.V26_05, "inputs");
            Assert.Equal(
                ["networking.hostName", "services.openssh.enable", "boot.consoleLogLevel"],
                module.Definitions.Select(definition => definition.Path.Text));
            Assert.Equal(["inputs.disko.nixosModules.disko", "/nixpkgs/nixos/modules/profiles/headless.nix"], module.ExternalImports);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("{ lib, ... }: { networking.hostName = lib.mkDefalt \"a\"; }", "mkDefalt")]
    [InlineData("{ lib }: { networking.hostName = \"a\"; }", "unexpected argument")]
    [InlineData("{ ... }: { networking.hostName = ; }", "syntax error")]
    [InlineData("{ inputs, ... }: { networking.hostName = \"a\"; }", "inputs")]
    [InlineData("{ ... }: { config = { }; services.openssh.enable = true; }", "cannot have `services' beside it")]
    public void What_Nix_refuses_is_reported_in_its_words(string text, string part)
    {
        var failure = Assert.Throws<NixEvaluationException>(() => Evaluate(text));
        Assert.Contains(part, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_modules_are_evaluated_in_one_call_each_for_itself()
    {
        var modules = EvaluatedModule.FromTexts(Enumerable.Range(1, 20).Select(i => $"{{ ... }}: {{ boot.consoleLogLevel = {i}; }}"), NixosRelease.V26_05);
        Assert.Equal(20, modules.Count);
        Assert.Equal(new NixosValue.Whole(20), Value(modules[19], "boot.consoleLogLevel"));
    }
}
