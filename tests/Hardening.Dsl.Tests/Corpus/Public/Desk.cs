namespace Hardening.Tests.Corpus;

/// <summary>A machine at a desk with graphics, printer and VPN.</summary>
internal sealed class Desk : PublicHost
{
    protected override HostKind Kind => HostKind.Laptop;

    protected override string Text => """
        system.stateVersion = "25.05"
        disko.devices.disk.primary.type = "disk"
        disko.devices.disk.primary.device = "/dev/nvme0n1"
        disko.devices.disk.primary.content.type = "gpt"
        disko.devices.disk.primary.content.partitions.ESP.content.mountpoint = "/boot"
        disko.devices.disk.primary.content.partitions.swap.content.type = "swap"
        disko.devices.disk.primary.content.partitions.root.content.format = "ext4"
        disko.devices.disk.primary.content.partitions.root.content.mountpoint = "/"
        boot.loader.systemd-boot.enable = true
        boot.loader.efi.canTouchEfiVariables = true
        console.keyMap = "us"
        hardware.bluetooth.enable = true
        hardware.graphics.enable = true
        hardware.graphics.enable32Bit = true
        hardware.keyboard.zsa.enable = true
        hardware.nvidia.open = true
        location.latitude = (37.8044)
        location.longitude = (-122.2712)
        services.tailscale.enable = true
        nix.settings.trusted-users = [ "root" "@wheel" ]
        services.printing.enable = true
        services.printing.drivers = [ pkgs.brlaser ]
        services.udev.extraRules = "ACTION==\"add\", SUBSYSTEM==\"usb\", ATTR{idVendor}==\"3564\", ATTR{power/control}=\"on\"\n"
        services.xserver.enable = true
        services.xserver.xkb.layout = "us"
        time.timeZone = "America/Los_Angeles"
        users.users.alice.isNormalUser = true
        users.users.alice.extraGroups = [ "wheel" "networkmanager" ]
        networking.networkmanager.enable = true
        """;
}
