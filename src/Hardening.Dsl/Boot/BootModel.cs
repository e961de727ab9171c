namespace Hardening;

/// <summary>How a machine starts.</summary>
public sealed class BootModel
{
    private readonly ModelScope scope;

    internal BootModel(ModelScope scope) => this.scope = scope;

    /// <summary>Whether systemd-boot starts it.</summary>
    public Setting<bool> SystemdBoot => scope.Get(BootKeys.SystemdBoot);

    /// <summary>Whether it starts only what is signed with its own keys.</summary>
    public Setting<bool> SecureBoot => scope.Get(BootKeys.SecureBoot);

    /// <summary>How many earlier systems the menu offers.</summary>
    public Setting<int> Generations => scope.Get(BootKeys.Generations);

    /// <summary>The interface over which the disk is unlocked.</summary>
    public Setting<InterfaceName> UnlockOver => scope.Get(BootKeys.UnlockOver);

    /// <summary>The port at which the passphrase is taken.</summary>
    public Setting<Port> UnlockPort => scope.Get(BootKeys.UnlockPort);

    /// <summary>The private key by which the initrd is known.</summary>
    public Setting<AbsolutePath> UnlockHostKey => scope.Get(BootKeys.UnlockHostKey);

    /// <summary>The keys that may unlock.</summary>
    public SettingSet<SshPublicKey> UnlockKeys => scope.Get(BootKeys.UnlockKeys);

    /// <summary>Kernel modules in the initrd.</summary>
    public SettingSet<KernelModule> EarlyModules => scope.Get(BootKeys.EarlyModules);

    /// <summary>Whether somebody at the console gets a shell when booting fails; unset means not.</summary>
    public Setting<bool> RescueShell => scope.Get(BootKeys.RescueShell);

    /// <summary>Where the keys that sign what boots lie.</summary>
    internal static AbsolutePath SigningKeys { get; } = AbsolutePath.From("/var/lib/sbctl");
}
