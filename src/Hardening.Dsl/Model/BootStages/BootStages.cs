namespace Hardening.Model;

/// <summary>The stages of a boot, in their order.</summary>
internal enum BootStage
{
    /// <summary>The initrd has started; nothing of the disk is mounted.</summary>
    Initrd,

    /// <summary>The root is mounted.</summary>
    RootMounted,

    /// <summary>File systems that are needed for boot are mounted.</summary>
    EarlyMounts,

    /// <summary>NixOS activates: secrets are decrypted, accounts are written.</summary>
    Activation,

    /// <summary>Units start; all other file systems are mounted.</summary>
    Units,

    /// <summary>Never: the file system is emptied at each boot.</summary>
    Never,
}

/// <summary>Something that a setting needs at a stage of the boot.</summary>
/// <param name="At">The stage at which it has to be there.</param>
/// <param name="Path">The file.</param>
/// <param name="What">What it is needed for.</param>
/// <param name="Origins">The calls that need it.</param>
internal sealed record BootNeed(BootStage At, AbsolutePath Path, string What, IReadOnlyList<Origin> Origins);

/// <summary>What is there at which stage of the boot, and what is needed when.</summary>
/// <remarks>
/// nixos/lib/utils.nix (pathsNeededForBoot), system/boot/systemd/initrd.nix (activation runs in the initrd, in a chroot of the mounted root), config/users-groups.nix,
/// agenix and sops-nix (secrets are decrypted before accounts are written), impermanence (bind mounts follow the activation).
/// </remarks>
internal static class BootStages
{
    // Mounted in the initrd without being asked for: nixos/lib/utils.nix.
    private static readonly AbsolutePath[] AlwaysEarly =
        [.. new[] { "/", "/nix", "/nix/store", "/var", "/var/log", "/var/lib", "/var/lib/nixos", "/etc", "/usr" }.Select(AbsolutePath.From)];

    private static readonly AbsolutePath Root = AbsolutePath.From("/");
    private static readonly AbsolutePath Run = AbsolutePath.From("/run");

    /// <summary>The words for a stage.</summary>
    public static string Text(this BootStage stage) => stage switch
    {
        BootStage.Initrd => "in the initrd",
        BootStage.RootMounted => "when the root is mounted",
        BootStage.EarlyMounts => "in the initrd, after the root",
        BootStage.Activation => "at activation",
        BootStage.Units => "with the units",
        _ => "never",
    };

    /// <summary>Whether the initrd mounts what is at a mount point.</summary>
    public static bool IsMountedEarly(HostModel host, AbsolutePath at) => AlwaysEarly.Contains(at) || host.Storage.MountedEarly.Contains(at);

    /// <summary>The stage from which a file can be read, with the mount it is on; null where that is unknown.</summary>
    public static (BootStage Stage, MountModel Mount)? Of(HostModel host, AbsolutePath path)
    {
        var storage = host.Storage;
        if (path.IsWithin(Run) || host.Nixos.HasUnreadModules || host.Root.Get(StorageSettings.Mounts).IsOpen || host.Root.Get(StorageSettings.Disks).IsOpen || storage.NeededForBoot.IsOpen || storage.MountOf(path) is not { } mount || !mount.At.TryGet(out var at)) return null;
        // Another mount below it may hold the file.
        if (host.Root.Get(StorageSettings.Mounts).Any(item => !item.IsCertain && path.IsWithin(item.Value))) return null;
        if (host.Reader.Sets(NixosPath.Of(["fileSystems", at.ToString(), "neededForBoot"])).Answer != false && !storage.NeededForBoot.Has(at)) return null;
        if (mount.IsWiped)
            return storage.Persistent.Any(static place => place.IsOpen) || host.Root.Get(StorageSettings.Persistent).IsOpen ? null
                : storage.Persistent.Any(place => place.Paths.Any(path.IsWithin)) ? (BootStage.Units, mount) : (BootStage.Never, mount);
        return (at == Root ? BootStage.RootMounted : IsMountedEarly(host, at) ? BootStage.EarlyMounts : BootStage.Units, mount);
    }

    /// <summary>The files that have to be there before units start.</summary>
    public static IEnumerable<BootNeed> Needs(HostModel host)
    {
        foreach (var (name, user) in host.Users.All.Certain.Select(name => (name, host.Users.User(name))))
            if (user.PasswordSecret.IsUnset && user.PasswordFile.TryGet(out var file))
                yield return new(BootStage.Activation, file, $"the password of {name}", user.PasswordFile.Origins);
        if (host.Secrets.All.Certain.FirstOrDefault() is not { } secret || host.Secrets.All.OriginOf(secret) is not { } added) yield break;
        if (host.Secrets.Identity.TryGet(out var identity))
            yield return new(BootStage.Activation, identity, "the key that decrypts secrets", host.Secrets.Identity.Origins);
        else if (host.Secrets.Identity.IsUnset && host.Ssh.Enabled.Is(true))
        {
            var types = host.Ssh.HostKeys;
            if (types.IsOpen) yield break;
            if (types.IsEmpty) yield return new(BootStage.Activation, AbsolutePath.From("/etc/ssh/ssh_host_ed25519_key"), "the key that decrypts secrets (the SSH host key, as Identity is unset)", [added]);
            else if (types.Certain.Select(host.Ssh.HostKeyPath).FirstOrDefault(static path => path.TryGet(out _)) is var own && own.TryGet(out var path))
                yield return new(BootStage.Activation, path, "the key that decrypts secrets (the SSH host key, as Identity is unset)", own.Origins);
        }
    }
}
