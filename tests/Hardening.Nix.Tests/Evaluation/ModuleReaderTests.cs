namespace Hardening.Nix.Tests.Evaluation;

/// <summary>What the library reads of a module, against what the real Nix makes of it.</summary>
public sealed class ModuleReaderTests
{
    private const NixosRelease Release = NixosRelease.V26_05;

    /// <summary>A module, the options of it that are known, and what is unknown (<c>*</c> for everything).</summary>
    public static TheoryData<string, string, string> Modules => new()
    {
        { "{ services.fwupd.enable = true; }", "services.fwupd.enable", "" },
        { "{ ... }: { services.openssh = { enable = true; settings.PermitRootLogin = \"no\"; }; services.openssh.ports = [ 22 2222 ]; }", "services.openssh.enable services.openssh.ports services.openssh.settings.PermitRootLogin", "" },
        { "{ lib, ... }: { boot.loader.timeout = lib.mkDefault 3; boot.consoleLogLevel = lib.mkForce 1; time.timeZone = lib.mkOverride 900 \"UTC\"; boot.kernelParams = lib.mkBefore [ \"quiet\" ]; }", "boot.loader.timeout boot.consoleLogLevel time.timeZone boot.kernelParams", "" },
        { "{ lib, ... }: with lib; { boot.loader.timeout = mkDefault 3; services.fwupd.enable = mkIf true (mkForce false); }", "boot.loader.timeout services.fwupd.enable", "" },
        { "{ lib, ... }: { config = lib.mkMerge [ { services.fwupd.enable = true; } (lib.mkIf false { boot.loader.timeout = 1; }) (lib.mkIf true { boot.loader.timeout = 2; }) ]; }", "services.fwupd.enable boot.loader.timeout", "" },
        { "{ lib, config, ... }: lib.mkIf config.services.nginx.enable { services.fwupd.enable = true; }", "services.fwupd.enable?", "" },
        { "{ config, ... }: { time.timeZone = config.x.y; networking.firewall.enable = false; }", "networking.firewall.enable", "time.timeZone" },
        { "{ config, ... }: { services = config.x.y; networking.firewall.enable = false; }", "networking.firewall.enable", "services" },
        { "{ config, ... }: { users.users.${config.x.name} = { isNormalUser = true; }; networking.firewall.enable = false; }", "networking.firewall.enable", "users.users" },
        { "{ config, ... }: { ${config.x.name}.enable = true; }", "", "*" },
        { "{ config, ... }: { environment.etc = { a.text = \"1\"; } // config.x; networking.firewall.enable = false; }", "networking.firewall.enable", "environment.etc" },
        { "{ ... }: { environment.etc = { a.text = \"1\"; b.text = \"2\"; } // { b.text = \"3\"; }; }", "environment.etc.a.text environment.etc.b.text", "" },
        { "{ ... }: { environment.etc = builtins.listToAttrs [ { name = \"a\"; value.text = \"1\"; } ]; }", "", "environment.etc" },
        { "let port = 22 + 0; name = \"a\" + \"b\"; in { ... }: { services.openssh.ports = [ port ]; networking.domain = name; }", "networking.domain", "services.openssh.ports" },
        { "let on = { enable = true; }; mk = n: { text = n; }; in { services.fwupd = on; environment.etc.x = mk \"1\"; }", "services.fwupd.enable environment.etc.x.text", "" },
        { "let inherit (builtins) toString; a = rec { b = 1; c = b; }; in { boot.loader.timeout = a.c; boot.consoleLogLevel = a.d or 4; }", "boot.loader.timeout boot.consoleLogLevel", "" },
        { "let services = { fwupd.enable = true; }; in { inherit services; inherit (rec { boot.loader.timeout = 5; }) boot; }", "services.fwupd.enable boot.loader.timeout", "" },
        { "{ pkgs, ... }: { environment.systemPackages = with pkgs; [ htop python3Packages.black ] ++ [ pkgs.vim ]; }", "environment.systemPackages", "" },
        { "{ lib, pkgs, ... }: with lib; { environment.systemPackages = with pkgs; [ htop ] ++ optional true git ++ lib.optionals false [ vim ]; }", "environment.systemPackages", "" },
        { "{ config, pkgs, ... }: { environment.systemPackages = [ pkgs.htop ] ++ config.x; users.motd = null; }", "users.motd", "environment.systemPackages" },
        { "{ ... }: { boot.kernel.sysctl.\"kernel.kptr_restrict\" = 2; boot.kernel.sysctl = { \"vm.swappiness\" = -1; }; }", "boot.kernel.sysctl.\"kernel.kptr_restrict\" boot.kernel.sysctl.\"vm.swappiness\"", "" },
        { "{ ... }: { users.motd = ''\n    one\n      two ''${x}\n  ''; networking.domain = \"a${\"b\"}c\"; }", "users.motd networking.domain", "" },
        { "{ lib, ... }: { boot = lib.mkForce { consoleLogLevel = 3; kernelParams = [ \"quiet\" ]; }; }", "boot.consoleLogLevel boot.kernelParams", "" },
        { "args: { services.fwupd.enable = args.lib.mkForce true; }", "services.fwupd.enable", "" },
        { "{ lib, ... }@args: { services.fwupd.enable = if true && !false then lib.mkDefault true else null; }", "services.fwupd.enable", "" },
        { "{ config, lib, ... }: { services.fwupd.enable = if config.x then true else false; services.openssh = if config.x then { enable = true; } else { }; }", "", "services.fwupd.enable services.openssh" },
        { "{ config, lib, ... }: { imports = [ { services.fwupd.enable = true; } ({ lib, ... }: { boot.loader.timeout = lib.mkDefault 1; }) ]; }", "services.fwupd.enable boot.loader.timeout", "" },
        { "{ swapDevices = [ { device = \"/dev/vda2\"; } ]; fileSystems.\"/\" = { device = \"/dev/vda1\"; fsType = \"ext4\"; options = [ \"noatime\" ]; }; }", "swapDevices fileSystems.\"/\".device fileSystems.\"/\".fsType fileSystems.\"/\".options", "" },
        { "let x = x; y = { z = y.z; }; in { boot.loader.timeout = y.z or 1; }", "", "boot.loader.timeout" },
        { "{ lib, ... }: { options.my.thing = lib.mkOption { }; config.services.fwupd.enable = true; }", "services.fwupd.enable", "" },
        { "{ disabledModules = [ \"services/misc/x.nix\" ]; }", "", "*" },
        { "{ environment.persistence = { }; }", "environment.persistence", "" },
        { "{ assertions = assert true; [ ]; services.fwupd.enable = { a = 1; } ? a; }", "assertions services.fwupd.enable", "" },
    };

    [Theory]
    [MemberData(nameof(Modules))]
    public void A_module_is_read_as_far_as_it_is_plain(string text, string known, string unknown)
    {
        var read = Read(text);
        Assert.Equal(known.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(), read.Definitions.Where(static d => d.Value.TryGet(out _)).Select(static d => d.Path.Text + (d.IsCertain ? "" : "?")).Order());
        Assert.Equal(unknown == "*", read.IsEverythingUnknown);
        Assert.Equal(unknown.Replace("*", "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(),
            read.UnknownPrefixes.Select(static prefix => prefix.Path.Text).Concat(read.Definitions.Where(static d => d.Value.IsUnknown).Select(static d => d.Path.Text)).Order());
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public void What_is_read_is_what_Nix_evaluates(string text, string known, string unknown)
    {
        // The stand-in for nixpkgs gives every unknown thing the same opaque value, which is no list, condition or name.
        if (unknown == "*" || text.StartsWith("let x = x", StringComparison.Ordinal) || known.EndsWith('?') || text.Contains("config.x", StringComparison.Ordinal) || text.Contains("optional true", StringComparison.Ordinal)) return;
        var (read, evaluated) = (Read(text), EvaluatedModule.FromText(text, Release));
        foreach (var definition in read.Definitions)
        {
            if (definition.Known is not { } value) continue;
            var theirs = evaluated.Of(definition.Path.Text).ToArray();
            Assert.True(theirs.Any(other => other.Value.Equals(value) && other.Priority == definition.Priority), $"{definition.Path} = {value.Describe()} ({definition.Priority}), but Nix: {string.Join(", ", theirs.Select(static other => other.ToString()))}");
        }
        foreach (var definition in evaluated.Definitions.Where(static definition => definition.IsActive))
            Assert.True(Covers(read, definition.Path), $"Nix sets {definition.Path}, which is not read");
    }

    [Fact]
    public void A_file_of_nixos_generate_config_is_read()
    {
        var read = Read("""
            # Do not modify this file!
            { config, lib, pkgs, modulesPath, ... }:

            {
              imports =
                [ (modulesPath + "/profiles/qemu-guest.nix")
                  "${modulesPath}/installer/scan/not-detected.nix"
                ];

              boot.initrd.availableKernelModules = [ "ahci" "xhci_pci" "virtio_pci" "sr_mod" "virtio_blk" ];
              boot.initrd.kernelModules = [ ];
              boot.kernelModules = [ "kvm-amd" ];
              boot.extraModulePackages = [ ];

              fileSystems."/" =
                { device = "/dev/disk/by-uuid/9d3ac0a1-0f4b-4ff5-8c0b-0b1b0b1b0b1b";
                  fsType = "ext4";
                };

              swapDevices = [ ];

              networking.useDHCP = lib.mkDefault true;
              # networking.interfaces.ens3.useDHCP = lib.mkDefault true;

              nixpkgs.hostPlatform = lib.mkDefault "x86_64-linux";
              hardware.cpu.amd.updateMicrocode = lib.mkDefault config.hardware.enableRedistributableFirmware;
            }
            """);
        Assert.False(read.IsEverythingUnknown);
        Assert.Empty(read.UnknownPrefixes);
        Assert.Equal(["hardware.cpu.amd.updateMicrocode"], read.Definitions.Where(static definition => definition.Value.IsUnknown).Select(static definition => definition.Path.Text));
        Assert.Equal(2, read.Definitions.Count(static definition => definition.Path.Text == "boot.initrd.availableKernelModules"));
        var root = Assert.Single(read.Definitions, static definition => definition.Path.Text == "fileSystems.\"/\".fsType");
        Assert.Equal(new DefinitionSource.Import("./m.nix", 17), root.Source);
    }

    [Fact]
    public void Imports_are_followed_from_the_folder_of_their_file()
    {
        var read = Read(new Dictionary<string, string> { ["./m.nix"] = "{ imports = [ ./sub ./sub/../other.nix ]; }", ["./sub/default.nix"] = "{ imports = [ ./x.nix ../m.nix ]; services.fwupd.enable = true; }", ["./sub/x.nix"] = "{ boot.loader.timeout = 1; environment.etc.a.source = ./file; }", ["./other.nix"] = "{ users.motd = null; }" });
        Assert.Equal(["boot.loader.timeout", "environment.etc.a.source", "services.fwupd.enable", "users.motd"], read.Definitions.Select(static definition => definition.Path.Text).Order());
        Assert.Equal(new NixosValue.Path("./sub/file"), read.Definitions.Single(static definition => definition.Path.Text == "environment.etc.a.source").Known);
    }

    [Theory]
    [InlineData("{ imports = [ ./missing.nix ]; }")]
    [InlineData("{ imports = [ <nixpkgs/nixos/modules/profiles/minimal.nix> ]; }")]
    [InlineData("{ modulesPath, ... }: { imports = [ (modulesPath + \"/virtualisation/proxmox-lxc.nix\") ]; }")]
    [InlineData("{ inputs, ... }: { imports = [ inputs.x.nixosModules.default ]; }")]
    [InlineData("{ config, ... }: { imports = config.x; }")]
    [InlineData("{ this is no Nix")]
    public void An_import_that_cannot_be_read_may_set_anything(string text) => Assert.True(Read(text).IsEverythingUnknown);

    private static bool Covers(ReadModule read, NixosPath path) =>
        read.IsEverythingUnknown || read.UnknownPrefixes.Any(prefix => path.IsWithin(prefix.Path)) || read.Definitions.Any(definition => path.IsWithin(definition.Path));

    private static ReadModule Read(string text) => Read(new Dictionary<string, string> { ["./m.nix"] = text });

    private static ReadModule Read(Dictionary<string, string> texts) => ModuleReader.Of(new ModuleFiles(texts), Release, "./m.nix", new Origin("Program.cs", 1, "Import"), isCertain: true);
}
