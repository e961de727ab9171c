namespace Hardening.Model;

/// <summary>What the modules of nixpkgs set that are imported by <c>modulesPath</c>; those that are not here may set anything.</summary>
/// <remarks>
/// Facts of nixpkgs, <c>nixos/modules/profiles</c> and <c>nixos/modules/installer/scan</c>. What differs between the releases, or is a
/// matter of the machine, is <c>config.unknown</c>: the option is set, and to what is not known.
/// </remarks>
internal static class ModuleProfiles
{
    private static readonly Dictionary<string, string> Texts = new(StringComparer.Ordinal)
    {
        ["/profiles/qemu-guest.nix"] = """
            { config, ... }: {
              boot.initrd.availableKernelModules = [ "virtio_net" "virtio_pci" "virtio_mmio" "virtio_blk" "virtio_scsi" "9p" "9pnet_virtio" ];
              boot.initrd.kernelModules = [ "virtio_balloon" "virtio_console" "virtio_rng" "virtio_gpu" ];
            }
            """,
        ["/installer/scan/not-detected.nix"] = "{ lib, ... }: { hardware.enableRedistributableFirmware = lib.mkDefault true; }",
        ["/profiles/headless.nix"] = """
            { config, ... }: {
              boot.kernelParams = config.unknown;
              boot.loader.grub.splashImage = null;
              systemd.enableEmergencyMode = false;
              systemd.services."serial-getty@ttyS0" = config.unknown;
              systemd.services."serial-getty@hvc0" = config.unknown;
              systemd.services."getty@tty1" = config.unknown;
              systemd.services."autovt@" = config.unknown;
            }
            """,
        ["/profiles/minimal.nix"] = """
            { config, ... }: {
              documentation = config.unknown;
              environment.defaultPackages = config.unknown;
              environment.stub-ld = config.unknown;
              programs.command-not-found = config.unknown;
              programs.fish = config.unknown;
              services.logrotate.enable = config.unknown;
              services.udisks2.enable = config.unknown;
              xdg = config.unknown;
            }
            """,
        ["/profiles/hardened.nix"] = """
            { config, ... }: {
              boot.kernelPackages = config.unknown;
              boot.kernelParams = config.unknown;
              boot.blacklistedKernelModules = config.unknown;
              boot.kernel.sysctl = config.unknown;
              environment.memoryAllocator = config.unknown;
              environment.variables = config.unknown;
              nix.settings = config.unknown;
              security = config.unknown;
            }
            """,
    };

    private static readonly Dictionary<string, NixNode> Nodes = Texts.ToDictionary(
        static text => text.Key, static text => NixParser.TryParse(text.Value, out var node, out var problem) ? node! : throw new InvalidOperationException(problem), StringComparer.Ordinal);

    public static string? Find(string path) => Texts.TryGetValue(path, out var text) ? text : null;

    public static NixNode Parsed(string path) => Nodes[path];
}
