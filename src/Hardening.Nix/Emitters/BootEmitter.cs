using Hardening.Nix.Expressions;
using Hardening.Nix.Flake;

namespace Hardening.Nix.Emitters;

/// <summary>How the machine starts.</summary>
internal sealed class BootEmitter() : SettingsEmitter(BootSettings.Keys)
{
    private static readonly FlakeInput Lanzaboote = new("lanzaboote", "github:nix-community/lanzaboote/v1.1.0", ["nixosModules", "lanzaboote"], ["nixpkgs"]);

    public override string Facet => "boot";

    public override IEnumerable<FlakeInput> Inputs(HostModel host) => host.Boot.SecureBoot.Is(true) ? [Lanzaboote] : [];

    protected override IEnumerable<Assignment> Write(HostModel host, SettingKey setting) =>
        setting == BootSettings.SystemdBoot ? Loader(host.Boot)
        : setting == BootSettings.Grub ? Grub(host)
        : setting == BootSettings.UnlockOver ? Unlock(host)
        : base.Write(host, setting);

    private static IEnumerable<Assignment> Loader(BootModel boot)
    {
        var signed = boot.SecureBoot.Is(true);
        if (!signed && !boot.SystemdBoot.Is(true)) return [];
        return
        [
            // Lanzaboote installs itself in its place; NixOS's installer may ask for systemd-boot in hardware-configuration.nix.
            Option("boot.loader.systemd-boot.enable", signed ? Nixos.Forced(false) : true),
            // Lanzaboote takes it over: with an editor, anyone at the console starts a shell instead of the system.
            Option("boot.loader.systemd-boot.editor", !signed && boot.Editor.Is(true), boot.Editor.Is(true) ? boot.Editor.Origins[0].Because : null),
            .. Option("boot.loader.systemd-boot.configurationLimit", boot.Generations),
            Option("boot.loader.efi.canTouchEfiVariables", true),
            .. signed ? Signed() : Array.Empty<Assignment>(),
        ];
    }

    private static IEnumerable<Assignment> Grub(HostModel host)
    {
        var boot = host.Boot;
        if (boot.Extlinux.Is(true)) return
        [
            Option("boot.loader.grub.enable", false),
            Option("boot.loader.generic-extlinux-compatible.enable", true),
            .. Option("boot.loader.generic-extlinux-compatible.configurationLimit", boot.Generations),
        ];
        if (!boot.GrubDevice.TryGet(out var device)) return [];
        // disko names the disk with GRUB's partition itself, and NixOS refuses a device that is named twice.
        var isNamed = host.Storage.Disks.Any(disk => disk.Device.Is(device) && disk.Partitions.Any(static partition => partition.IsBiosBoot));
        return
        [
            Option("boot.loader.grub.enable", true),
            .. isNamed ? Array.Empty<Assignment>() : [Option("boot.loader.grub.device", device.ToString())],
            .. Option("boot.loader.grub.configurationLimit", boot.Generations),
        ];
    }

    private static Assignment[] Signed() =>
    [
        Option("boot.lanzaboote.enable", true),
        Option("boot.lanzaboote.pkiBundle", BootModel.SigningKeys.ToString()),
        Option("boot.lanzaboote.autoGenerateKeys.enable", true),
        Option("boot.lanzaboote.autoEnrollKeys.enable", true),
        Option("boot.lanzaboote.autoEnrollKeys.autoReboot", true),
    ];

    private static IEnumerable<Assignment> Unlock(HostModel host)
    {
        var boot = host.Boot;
        if (!boot.UnlockOver.TryGet(out var name)) return [];
        return
        [
            Option("boot.initrd.systemd.enable", true),
            Option("boot.initrd.network.enable", true),
            Option("boot.initrd.network.ssh.enable", true),
            .. Option("boot.initrd.network.ssh.port", boot.UnlockPort, static port => port.Number),
            // As text: a path literal would copy the private key into the store.
            .. Option("boot.initrd.network.ssh.hostKeys", boot.UnlockHostKey, static path => NixSyntax.List(path.ToString())),
            .. Option("boot.initrd.network.ssh.authorizedKeys", boot.UnlockKeys, static key => key.ToString()),
            // Whoever logs in is asked for the passphrase and gets no shell in a system that holds the disk's header.
            Option("boot.initrd.systemd.users.root.shell", "/bin/systemd-tty-ask-password-agent"),
            Option("boot.initrd.systemd.network.enable", true),
            Option($"boot.initrd.systemd.network.networks.\"10-{name}\"", Network(host, name)),
        ];
    }

    private static NixAttributeSet Network(HostModel host, InterfaceName name)
    {
        var nic = host.Network.Interface(name);
        var addresses = nic.Addresses.Certain.Select(static address => address.ToString()).Concat(nic.IPv6Addresses.Certain.Select(static address => address.ToString())).ToArray();
        var gateways = new[] { nic.Gateway.Select(static address => address.ToString()), nic.IPv6Gateway.Select(static address => address.ToString()) }
            .Select(static gateway => gateway.TryGet(out var address) ? address : null).OfType<string>().ToArray();
        return NixSyntax.Attrs(
        [
            NixSyntax.Set("matchConfig.Name", name.ToString()),
            addresses.Length == 0 ? NixSyntax.SetKey("DHCP", "ipv4") : NixSyntax.SetKey("address", NixSyntax.Strings(addresses)),
            .. gateways.Length > 0 ? [NixSyntax.SetKey("gateway", NixSyntax.Strings(gateways))] : Array.Empty<NixBinding>(),
        ]);
    }
}
