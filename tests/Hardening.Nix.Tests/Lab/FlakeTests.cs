using System.Text.Json;
using Homelab;

namespace Hardening.Nix.Tests.Lab;

/// <summary>Nix itself reads the flake as a flake, with stand-ins for what it would fetch.</summary>
public sealed class FlakeTests
{
    private const string StandIn = """
        {
          outputs = _: {
            lib.nixosSystem = { modules }: { config.system.build.toplevel.drvPath = toString (builtins.length modules); };
            nixosModules.default = { };
            nixosModules.disko = { };
            nixosModules.impermanence = { };
            nixosModules.lanzaboote = { };
            legacyPackages.x86_64-linux.writeText = name: text: "${name}: ${text} modules";
          };
        }
        """;

    [Theory]
    [InlineData(NixosRelease.V25_11)]
    [InlineData(NixosRelease.V26_05)]
    [InlineData(NixosRelease.V26_11)]
    public void Nix_evaluates_the_samples_checks(NixosRelease release)
    {
        var fleet = new Fleet("homelab", release);
        HomeServer.Describe(fleet.Server("homelab"));
        Notebook.Describe(fleet.Laptop("notebook"));
        using var folder = new LabFolder();
        folder.Write("standin/flake.nix", StandIn);
        var inputs = new HashSet<string>();
        foreach (var file in Nix.Flake.FlakeEmitter.Emit(fleet.ToModel()))
        {
            var text = System.Text.Encoding.UTF8.GetString(file.Content.Span);
            folder.Write("flake/" + file.Path, text);
            if (file.Path.ToString() == "flake.nix") inputs.UnionWith(Inputs(text));
        }
        var overrides = inputs.SelectMany(input => new[] { "--override-input", input, $"path:{folder.Inside}/standin" });
        var (exit, output, error) = LabRoot.Run(["nix", "--extra-experimental-features", "nix-command flakes", "--offline", "eval", "--json",
            "--no-write-lock-file", $"path:{folder.Inside}/flake#checks.x86_64-linux", .. overrides]);
        Assert.True(exit == 0, error);
        Assert.Equal(["homelab", "notebook"], JsonDocument.Parse(output).RootElement.EnumerateObject().Select(check => check.Name));
        Assert.Matches("^homelab-evaluation: [1-9][0-9]* modules$", JsonDocument.Parse(output).RootElement.GetProperty("homelab").GetString()!);
    }

    private static IEnumerable<string> Inputs(string flake) =>
        JsonDocument.Parse(NixTool.Evaluate($"builtins.attrNames ({flake}).inputs")).RootElement.EnumerateArray().Select(name => name.GetString()!);
}
