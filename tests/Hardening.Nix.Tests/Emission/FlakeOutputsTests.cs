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
          packages = {
            nixfmt-tree = "nixfmt-tree";
            writeText = name: text: { inherit name text; };
            mkShellNoCC = shell: shell.packages;
          }
          // builtins.listToAttrs (map (name: { inherit name; value = "/nix/store/${name}"; }) [
            "age" "mkpasswd" "nh" "nixos-anywhere" "nixos-rebuild-ng" "openssh" "openssl" "sops" "ssh-to-age"
          ]);
          each = value: { x86_64-linux = value; aarch64-linux = value; };
          outputs = (import (flake + "/flake.nix")).outputs {
            self = outputs // { inherit outputs; };
            nixpkgs = {
              lib.nixosSystem = { modules }: {
                modules = map (module: if module ? name then [ ] else (import module).imports) modules;
                foreign = map (module: module.name) (builtins.filter (module: module ? name) modules);
                config.system.build.toplevel = { outPath = "built"; drvPath = "/nix/store/host.drv"; };
                config.system.build.images.iso = "iso";
                config.system.build.diskoImages = "disk";
              };
              legacyPackages = each packages;
            };
            agenix = { nixosModules.default = foreign "agenix"; packages = each { default = "/nix/store/agenix"; }; };
            colmena = { lib.makeHive = hive: builtins.attrNames hive; packages = each { colmena = "/nix/store/colmena"; }; };
            deploy-rs = { lib = each { activate.nixos = host: "activates ${toString (builtins.length host.modules)}"; }; packages = each { deploy-rs = "/nix/store/deploy-rs"; }; };
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
          inherit (outputs) checks formatter packages apps devShells;
          images = outputs.legacyPackages;
          deploy = outputs.deploy or null;
          hive = outputs.colmenaHive or null;
          colmena = builtins.mapAttrs (_: node: node.deployment or null) (outputs.colmena or { });
          colmenaPackages = builtins.mapAttrs (_: packages: packages.nh) (outputs.colmena.meta.nodeNixpkgs or { });
          colmenaModules = builtins.mapAttrs (_: node: builtins.length (node.imports or [ ])) (outputs.colmena or { });
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
        Assert.Equal("""{"x86_64-linux":{"homelab":"built","notebook":"built"}}""", outputs.GetProperty("packages").GetRawText());
        Assert.Equal("""{"x86_64-linux":"nixfmt-tree"}""", outputs.GetProperty("formatter").GetRawText());
    }

    [Fact]
    public void A_host_of_another_architecture_is_checked_on_its_own_platform()
    {
        var fleet = new Fleet("mixed");
        fleet.Server("big").Ssh.KeyOnly();
        fleet.Server("small").Architecture(Architecture.Arm64);
        var outputs = Evaluate(fleet);
        Assert.Equal("""{"aarch64-linux":{"small":"built"},"x86_64-linux":{"big":"built"}}""", outputs.GetProperty("packages").GetRawText());
        Assert.Equal(
            """{"aarch64-linux":{"small":{"name":"small-evaluation","text":"/nix/store/host.drv"}},"x86_64-linux":{"big":{"name":"big-evaluation","text":"/nix/store/host.drv"}}}""",
            outputs.GetProperty("checks").GetRawText());
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

    [Fact]
    public void The_shell_and_the_apps_have_the_tools_of_what_the_fleet_uses()
    {
        var fleet = new Fleet("test");
        fleet.Server("plain").Ssh.KeyOnly();
        Assert.Equal("""{"nh":{"program":"/nix/store/nh/bin/nh","type":"app"}}""", Evaluate(fleet).GetProperty("apps").GetProperty("x86_64-linux").GetRawText());

        fleet.Server("age").Secrets.Add("token");
        fleet.Server("other").Secrets.Backend(SecretBackend.Sops).Add("token");
        fleet.DeployWith(DeploymentTool.Colmena).DeployWith(DeploymentTool.DeployRs);
        var outputs = Evaluate(fleet);
        var apps = outputs.GetProperty("apps").GetProperty("x86_64-linux");
        Assert.Equal(["agenix", "colmena", "deploy", "nh", "sops"], apps.EnumerateObject().Select(static app => app.Name));
        Assert.Equal("/nix/store/deploy-rs/bin/deploy", apps.GetProperty("deploy").GetProperty("program").GetString());
        Assert.Equal(
            ["/nix/store/agenix", "/nix/store/colmena", "/nix/store/deploy-rs", "/nix/store/nh", "/nix/store/sops", "/nix/store/nixos-anywhere", "/nix/store/nixos-rebuild-ng",
                "/nix/store/age", "/nix/store/mkpasswd", "/nix/store/openssh", "/nix/store/openssl", "/nix/store/ssh-to-age"],
            outputs.GetProperty("devShells").GetProperty("x86_64-linux").GetProperty("default").EnumerateArray().Select(static tool => tool.GetString()));
    }

    [Fact]
    public void Images_are_those_of_NixOS_and_of_the_described_disks()
    {
        var fleet = new Fleet("test");
        fleet.Server("plain").Ssh.KeyOnly();
        fleet.Server("disks").Storage.Disk("main", "/dev/disk/by-id/main", disk => disk.Boot("1G").Ext4("/"));
        Assert.Equal("""{"x86_64-linux":{"images":{"disks":{"disko":"disk","iso":"iso"},"plain":{"iso":"iso"}}}}""", Evaluate(fleet).GetProperty("images").GetRawText());
    }

    [Fact]
    public void Deploy_rs_gets_address_port_and_account_of_each_host_that_can_be_reached()
    {
        var node = Evaluate(Deployed(DeploymentTool.DeployRs)).GetProperty("deploy");
        Assert.Equal(
            """
            {"nodes":{"server":{"hostname":"192.0.2.20","interactiveSudo":true,"profiles":{"system":{"path":"activates 1","user":"root"}},"sshOpts":["-p","2222"],"sshUser":"admin"}}}
            """.Trim(), node.GetRawText());
        // The settings of interface.json, which deploy-rs checks its input with.
        string[] settings = ["hostname", "profiles", "sshUser", "sshOpts", "interactiveSudo", "user", "fastConnection", "autoRollback", "magicRollback"];
        Assert.Equal([], node.GetProperty("nodes").GetProperty("server").EnumerateObject().Select(static setting => setting.Name).Except(settings));
    }

    [Fact]
    public void Colmena_gets_a_hive_with_the_modules_of_each_host_on_its_own_platform()
    {
        var outputs = Evaluate(Deployed(DeploymentTool.Colmena));
        Assert.Equal("""["board","meta","server"]""", outputs.GetProperty("hive").GetRawText());
        // Names and types of options.nix of Colmena; targetHost = null is a host that only deploys itself.
        Assert.Equal("""{"targetHost":"192.0.2.20","targetPort":2222,"targetUser":"admin"}""", outputs.GetProperty("colmena").GetProperty("server").GetRawText());
        Assert.Equal("""{"allowLocalDeployment":true,"targetHost":null}""", outputs.GetProperty("colmena").GetProperty("board").GetRawText());
        Assert.Equal("""{"board":"/nix/store/nh","server":"/nix/store/nh"}""", outputs.GetProperty("colmenaPackages").GetRawText());
        Assert.Equal("""{"board":1,"meta":0,"server":1}""", outputs.GetProperty("colmenaModules").GetRawText());
    }

    [Fact]
    public void Without_a_tool_the_flake_has_no_input_of_one()
    {
        var fleet = new Fleet("test");
        fleet.Server("server").Ssh.KeyOnly();
        var outputs = Evaluate(fleet);
        Assert.Equal(["nixpkgs"], Names(outputs, "inputs"));
        Assert.Equal(JsonValueKind.Null, outputs.GetProperty("deploy").ValueKind);
        Assert.Equal(JsonValueKind.Null, outputs.GetProperty("hive").ValueKind);
    }

    private static Fleet Deployed(DeploymentTool tool)
    {
        var fleet = new Fleet("test").DeployWith(tool);
        var server = fleet.Server("server");
        server.Network.Interface("enp1s0", nic => nic.Address("192.0.2.20/24"));
        server.Ssh.KeyOnly().Ports(2222);
        server.Users.Add("admin", user => user.Wheel().AuthorizedKey("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDZ6kZ7psonAS4CkE3OmhR36eONIVIyzXyDaWaLSrqSh"));
        fleet.Server("board").Architecture(Architecture.Arm64);
        return fleet;
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
