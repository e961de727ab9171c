namespace Hardening;

[SettingsOf(typeof(BootModel))]
internal static class BootSettings
{
    private static readonly SettingGroup Group = new("Boot", "boot");
    private static readonly SettingGroup Start = Group.Section("Start");
    private static readonly SettingGroup Unlocking = Group.Section("Unlocking over SSH").ByHand();

    // The loaders replace each other, and unlocking is one service of several options: all are written together or not at all.
    public static readonly ScalarKey<bool> SystemdBoot = Start.ByHand().Option("loader.systemd-boot.enable", As.Switch("can start it", "off"), "systemd-boot", defaultsTo: false);
    public static readonly ScalarKey<bool> Editor = Start.ByHand().Option("loader.systemd-boot.editor", As.Boolean, "boot parameters can be changed in the menu", defaultsTo: true);
    public static readonly ScalarKey<bool> SecureBoot = Start.ByHand().Option("lanzaboote.enable", As.Boolean, "Secure Boot", defaultsTo: false);
    public static readonly ScalarKey<int> Generations = Start.ByHand().Option("loader.systemd-boot.configurationLimit", As.Integer, "generations in the boot menu");
    public static readonly ScalarKey<bool> Grub = Start.ByHand().Option("loader.grub.enable", As.Switch("can start it", "off"), "GRUB", defaultsTo: true);
    public static readonly ScalarKey<DevicePath> GrubDevice = Start.ByHand().Option("loader.grub.device", As.Text<DevicePath>(DevicePath.TryFrom), "GRUB is installed to");
    public static readonly ScalarKey<bool> Extlinux = Start.ByHand().Option("loader.generic-extlinux-compatible.enable", As.Switch("can start it", "off"), "extlinux menu for U-Boot", defaultsTo: false);
    public static readonly SetKey<KernelModule> EarlyModules = Start.List("initrd.availableKernelModules", As.Unlisted(KernelModule.Unlisted, static module => module.Name), "modules in the initrd");
    public static readonly ScalarKey<InterfaceName> UnlockOver = Unlocking.Own<InterfaceName>("interface", static name => name.ToString());
    public static readonly ScalarKey<Port> UnlockPort = Unlocking.Option("initrd.network.ssh.port", As.Port, "port", defaultsTo: Port.From(22));
    public static readonly ScalarKey<AbsolutePath> UnlockHostKey = Unlocking.Option("initrd.network.ssh.hostKeys", As.Only(As.Text<AbsolutePath>(AbsolutePath.TryFrom)), "initrd's SSH key");
    public static readonly SetKey<SshPublicKey> UnlockKeys = Unlocking.List("initrd.network.ssh.authorizedKeys",
        As.Text<SshPublicKey>(SshPublicKey.TryAuthorized).Saying(PublicKeyText.Short), "keys that can unlock the disk");
    public static readonly ScalarKey<DevicePath> ResumeDevice = Start.Option("resumeDevice", As.Text<DevicePath>(DevicePath.TryFrom), "resumes from hibernation at");
    public static readonly ScalarKey<bool> RescueShell = Start.Option("initrd.systemd.emergencyAccess", As.Boolean, "shell on the console if booting fails", defaultsTo: false);

    public static IReadOnlyList<SettingKey> Keys => Group.Keys;
}
