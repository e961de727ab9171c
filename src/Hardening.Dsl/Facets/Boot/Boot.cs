using System.Runtime.CompilerServices;

namespace Hardening;

/// <summary>How the machine starts, and who gets to unlock its disk.</summary>
public sealed class Boot : Facet<Boot>
{
    internal Boot(Place place) : base(place)
    {
    }

    /// <summary>Starts with systemd-boot; its menu changes no boot parameter unless <paramref name="editor"/> is on.</summary>
    /// <param name="generations">How many earlier systems the menu offers, 1 to 100. Each takes space on the EFI system partition.</param>
    /// <param name="editor">Whether the menu lets anyone at the console change boot parameters, and so start a root shell without a password.</param>
    /// <param name="because">The reason, emitted as a comment.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>boot.loader.systemd-boot</c> with <c>editor</c>, and <c>boot.loader.efi.canTouchEfiVariables</c>.</remarks>
    /// <exception cref="SettingException"><paramref name="generations"/> is outside its range.</exception>
    public Boot SystemdBoot(int generations = 10, bool editor = false, string? because = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line, because).Set(BootSettings.SystemdBoot, true).Set(BootSettings.Generations, GenerationsFrom, generations)
            .Set(BootSettings.Editor, static v => v, editor);

    /// <summary>Starts only what was signed with the machine's own keys, which it makes and enrolls itself.</summary>
    /// <param name="generations">How many earlier systems the menu offers, 1 to 100.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>boot.lanzaboote</c> with <c>autoGenerateKeys</c> and <c>autoEnrollKeys</c>, and systemd-boot's own installer off. The firmware has to be in setup mode once; the keys of Microsoft are enrolled too, because option ROMs are signed with them. Source: Lanzaboote manual, automatic provisioning.</remarks>
    /// <exception cref="SettingException"><paramref name="generations"/> is outside its range.</exception>
    public Boot SecureBoot(int generations = 8, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(BootSettings.SecureBoot, true).Set(BootSettings.Generations, GenerationsFrom, generations);

    /// <summary>Starts with GRUB on a machine without UEFI.</summary>
    /// <param name="device">The whole disk whose first sector the firmware reads, such as <c>/dev/disk/by-id/ata-example</c> or <c>/dev/vda</c>.</param>
    /// <param name="generations">How many earlier systems the menu offers, 1 to 100.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>boot.loader.grub.enable</c>, <c>device</c> and <c>configurationLimit</c>. A GPT disk needs <see cref="Disk.BiosBoot"/>; disko then names the device. Nothing verifies what is started, and the menu can be edited at the console.</remarks>
    /// <exception cref="SettingException">The device is not valid, or <paramref name="generations"/> is outside its range.</exception>
    /// <example><code>server.Boot.Grub("/dev/vda");</code></example>
    public Boot Grub(string device, int generations = 10, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(BootSettings.Grub, true).Set(BootSettings.GrubDevice, DevicePath.From, device)
            .Set(BootSettings.Generations, GenerationsFrom, generations);

    /// <summary>Starts from U-Boot, as Raspberry Pi and most ARM boards do.</summary>
    /// <param name="generations">How many earlier systems the menu offers, 1 to 100.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>boot.loader.generic-extlinux-compatible.enable</c> with <c>configurationLimit</c>, and <c>boot.loader.grub.enable = false</c>. U-Boot itself is installed with the board's image. Nothing verifies what is started.</remarks>
    /// <exception cref="SettingException"><paramref name="generations"/> is outside its range.</exception>
    /// <example><code>board.Architecture(Architecture.Arm64).Boot.Extlinux();</code></example>
    public Boot Extlinux(int generations = 10, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(BootSettings.Extlinux, true).Set(BootSettings.Grub, false)
            .Set(BootSettings.Generations, GenerationsFrom, generations);

    /// <summary>Waits for the disk's passphrase over SSH, before the system has started. That login can only enter the passphrase.</summary>
    /// <param name="over">The interface, such as <c>enp1s0</c>. Its driver belongs to <see cref="LoadEarly(ListOf{string})"/>.</param>
    /// <param name="port">Another one than that of the running system, whose key differs: 1 to 65535.</param>
    /// <param name="hostKey">A private key made for this alone. It is stored unencrypted on the boot partition, so it must not be that of the running system.</param>
    /// <param name="authorizedKeys">Public keys as <c>~/.ssh/id_ed25519.pub</c> holds them.</param>
    /// <remarks>Host effect: <c>boot.initrd.network.ssh</c>, <c>boot.initrd.systemd.network</c>; the login runs <c>systemd-tty-ask-password-agent</c> instead of a shell. The address is that of the interface, or comes by DHCP where it has none. Source: NixOS module system/boot/initrd-ssh.nix.</remarks>
    /// <exception cref="SettingException">A value is not valid.</exception>
    public Boot UnlockOverSsh(string over, int port, string hostKey, params ListOf<string> authorizedKeys) =>
        From(authorizedKeys)
            .Set(BootSettings.UnlockOver, InterfaceName.From, over)
            .Set(BootSettings.UnlockPort, Port.From, port)
            .Set(BootSettings.UnlockHostKey, AbsolutePath.From, hostKey)
            .Add(BootSettings.UnlockKeys, SshPublicKey.Authorized, authorizedKeys);

    /// <summary>Waits for the disk's passphrase over SSH, before the system has started. The administrator can answer the question and do nothing else.</summary>
    /// <param name="over">The interface, such as <c>enp1s0</c>. Its driver belongs to <see cref="LoadEarly(ListOf{string})"/>.</param>
    /// <param name="port">Another one than that of the running system, whose key differs: 1 to 65535.</param>
    /// <param name="hostKey">A private key made for this alone. It is stored unencrypted on the boot partition, so it must not be that of the running system.</param>
    /// <param name="administrator">What <see cref="Fleet.Administrator(string, string, string, int)"/> gave.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: as with public keys.</remarks>
    /// <exception cref="SettingException">A value is not valid.</exception>
    public Boot UnlockOverSsh(string over, int port, string hostKey, Administrator administrator, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line)
            .Set(BootSettings.UnlockOver, InterfaceName.From, over)
            .Set(BootSettings.UnlockPort, Port.From, port)
            .Set(BootSettings.UnlockHostKey, AbsolutePath.From, hostKey)
            .Add(BootSettings.UnlockKeys, Administrator.SshKeyOf, administrator);

    /// <summary>Brings kernel modules into the initrd, where they are loaded for hardware that is found.</summary>
    /// <param name="modules">Such as the driver of the network interface: <c>e1000e</c>, <c>r8169</c>, <c>igc</c>.</param>
    /// <remarks>Host effect: <c>boot.initrd.availableKernelModules</c>.</remarks>
    /// <exception cref="SettingException">A module is not known.</exception>
    public Boot LoadEarly(params ListOf<string> modules) =>
        From(modules).Add(BootSettings.EarlyModules, KernelModule.From, modules);

    /// <summary>Loads drivers in the initrd; <see cref="KernelModule.Unlisted"/> makes one that is built outside the kernel.</summary>
    /// <param name="modules">The modules.</param>
    /// <remarks>Host effect: <c>boot.initrd.availableKernelModules</c>.</remarks>
    public Boot LoadEarly(params ListOf<KernelModule> modules) =>
        From(modules).Add(BootSettings.EarlyModules, static v => v, modules);

    /// <summary>Resumes from hibernation: the swap device that holds the image of memory.</summary>
    /// <param name="device">For example <c>/dev/disk/by-label/swap</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>boot.resumeDevice</c>, from which NixOS makes <c>resume=</c>. The image holds all of memory, keys included: the device has to be encrypted.</remarks>
    /// <exception cref="SettingException"><paramref name="device"/> is not a path of a device.</exception>
    public Boot ResumeFrom(string device, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(BootSettings.ResumeDevice, DevicePath.From, device);

    /// <summary>Offers no shell when the disk cannot be unlocked or mounted.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>boot.initrd.systemd.emergencyAccess = false</c>. NixOS's own default, stated.</remarks>
    public Boot NoRescueShell([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(BootSettings.RescueShell, false);

    private static int GenerationsFrom(int generations) => Whole.Between(generations, 1, 100, "generations");
}
