namespace Hardening.Tests.Corpus;

/// <summary>A single-board computer with little more than SSH.</summary>
internal sealed class SmallBoard : PublicHost
{
    protected override HostKind Kind => HostKind.Server;

    protected override string Text => """
        system.stateVersion = "22.11"
        boot.loader.grub.enable = false
        boot.loader.generic-extlinux-compatible.enable = true
        boot.initrd.availableKernelModules = [ "usbhid" ]
        console.useXkbConfig = true
        environment.systemPackages = [ pkgs.vim ]
        i18n.defaultLocale = "en_US.UTF-8"
        nix.gc.automatic = true
        nix.gc.dates = "weekly"
        services.avahi.enable = true
        services.avahi.nssmdns4 = true
        services.avahi.publish.enable = true
        services.avahi.publish.addresses = true
        services.openssh.enable = true
        services.openssh.settings.PasswordAuthentication = false
        time.timeZone = "America/Los_Angeles"
        users.users.alice.isNormalUser = true
        users.users.alice.extraGroups = [ "wheel" ]
        fileSystems."/".device = "/dev/disk/by-uuid/44444444-4444-4444-8888-888888888888"
        fileSystems."/".fsType = "ext4"
        swapDevices = [ ]
        default networking.useDHCP = true
        nixpkgs.hostPlatform = "aarch64-linux"
        powerManagement.cpuFreqGovernor = "ondemand"
        """;
}
