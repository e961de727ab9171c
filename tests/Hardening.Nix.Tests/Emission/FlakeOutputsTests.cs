using System.Text.Json;
using Hardening.Nix.Tests.Evaluation;
using Homelab;

namespace Hardening.Nix.Tests.Emission;

/// <summary>What the real Nix says the flake's outputs are, with stand-ins for its inputs.</summary>
public sealed class FlakeOutputsTests : IDisposable
{
    // nixosSystem hands back its modules, so that the evaluation reaches every file the flake names.
    private const string Outputs = """
        { flake }:
        let
          foreign = name: { inherit name; };
          outputs = (import (flake + "/flake.nix")).outputs {
            self = outputs;
            nixpkgs = {
              lib.nixosSystem = { modules }: {
                modules = map (module: if module ? name then [ ] else (import module).imports) modules;
                foreign = map (module: module.name) (builtins.filter (module: module ? name) modules);
                config.system.build.toplevel = "built";
              };
              legacyPackages.x86_64-linux.nixfmt-tree = "nixfmt-tree";
              legacyPackages.aarch64-linux.nixfmt-tree = "nixfmt-tree";
            };
            agenix.nixosModules.default = foreign "agenix";
            sops-nix.nixosModules.sops = foreign "sops-nix";
            disko.nixosModules.disko = foreign "disko";
            impermanence.nixosModules.impermanence = foreign "impermanence";
            lanzaboote.nixosModules.lanzaboote = foreign "lanzaboote";
            nix-mineral.nixosModules.nix-mineral = foreign "nix-mineral";
            other.nixosModules."a b" = foreign "other";
          };
        in
        {
          foreign = builtins.mapAttrs (_: host: host.foreign) outputs.nixosConfigurations;
          inherit (import (flake + "/flake.nix")) inputs;
          hosts = builtins.mapAttrs (_: host: builtins.length (builtins.concatLists host.modules)) outputs.nixosConfigurations;
          modules = builtins.mapAttrs (_: module: builtins.typeOf (import module)) outputs.nixosModules;
          inherit (outputs) checks formatter;
        }
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("flake").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_sample_offers_its_hosts_their_modules_a_check_for_each_and_a_formatter()
    {
        var fleet = new Fleet("homelab");
        HomeServer.Describe(fleet.Server("homelab"));
        Notebook.Describe(fleet.Laptop("notebook"));
        var outputs = Evaluate(fleet);
        Assert.Equal(["homelab", "notebook"], Names(outputs, "hosts"));
        Assert.Equal(
            Flakes.Of(fleet).Paths.Count(path => path.StartsWith("hosts/homelab/", StringComparison.Ordinal)) - 1, // all but the one that joins them
            outputs.GetProperty("hosts").GetProperty("homelab").GetInt32());
        Assert.Contains("homelab-kernel", Names(outputs, "modules"));
        Assert.Contains("notebook-updates", Names(outputs, "modules"));
        Assert.Equal("""{"x86_64-linux":{"homelab":"built","notebook":"built"}}""", outputs.GetProperty("checks").GetRawText());
        Assert.Equal("""{"x86_64-linux":"nixfmt-tree"}""", outputs.GetProperty("formatter").GetRawText());
    }

    [Fact]
    public void A_host_of_another_architecture_is_checked_on_its_own_platform()
    {
        var fleet = new Fleet("mixed");
        fleet.Server("big").Ssh.KeyOnly();
        fleet.Server("small").Architecture(Architecture.Arm64);
        var outputs = Evaluate(fleet);
        Assert.Equal("""{"aarch64-linux":{"small":"built"},"x86_64-linux":{"big":"built"}}""", outputs.GetProperty("checks").GetRawText());
        Assert.Equal(["aarch64-linux", "x86_64-linux"], Names(outputs, "formatter"));
    }

    [Fact]
    public void A_host_gets_the_modules_of_third_party_flakes_that_it_uses()
    {
        var fleet = new Fleet("test");
        var (mineral, other) = (fleet.Input("nix-mineral", "github:cynicsketch/nix-mineral").FollowNixpkgs(), fleet.Input("other", "github:example/other"));
        fleet.Server("both").Use(mineral.Module("nixosModules.nix-mineral")).Use(other.Module("nixosModules.\"a b\"")).Secrets.Add("token");
        fleet.Server("none").Ssh.KeyOnly();
        var outputs = Evaluate(fleet);
        Assert.Equal("""{"both":["agenix","nix-mineral","other"],"none":[]}""", outputs.GetProperty("foreign").GetRawText());
        Assert.Equal("""{"inputs":{"nixpkgs":{"follows":"nixpkgs"}},"url":"github:cynicsketch/nix-mineral"}""", outputs.GetProperty("inputs").GetProperty("nix-mineral").GetRawText());
        Assert.Equal("""{"url":"github:example/other"}""", outputs.GetProperty("inputs").GetProperty("other").GetRawText());
    }

    private JsonElement Evaluate(Fleet fleet)
    {
        foreach (var file in Flake.FlakeEmitter.Emit(fleet.ToModel()))
        {
            var path = Path.Combine(folder, file.Path.ToString());
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Content.ToArray());
        }
        var evaluate = Path.Combine(folder, "evaluate.nix");
        File.WriteAllText(evaluate, Outputs);
        return JsonDocument.Parse(NixEvaluator.Evaluate(evaluate, ("flake", folder))).RootElement;
    }

    private static IEnumerable<string> Names(JsonElement outputs, string name) => outputs.GetProperty(name).EnumerateObject().Select(p => p.Name);
}
