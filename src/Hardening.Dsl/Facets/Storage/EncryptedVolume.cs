using System.Runtime.CompilerServices;

namespace Hardening;

/// <summary>What is on one encrypted partition.</summary>
public sealed class EncryptedVolume : Facet<EncryptedVolume>
{
    internal EncryptedVolume(Place place) : base(place)
    {
    }

    /// <summary>Tells the disk which blocks are free (discard). Anyone with the disk then sees how much of it is used, and where.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>allowDiscards = true</c>. Source: cryptsetup-open(8), <c>--allow-discards</c>.</remarks>
    public EncryptedVolume AllowDiscards([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(PartitionSettings.AllowDiscards, true);

    /// <summary>Lets the machine's TPM unlock the volume while the measured boot chain is the one it was enrolled with; the passphrase still works.</summary>
    /// <param name="pin">Whether a PIN is asked for as well. Without it, the unmodified machine starts up to its login without a person.</param>
    /// <param name="registers">Platform configuration registers, 0 to 23: 7 is the state of Secure Boot.</param>
    /// <remarks>
    /// Host effect: <c>tpm2-device=auto</c>, <c>tpm2-pin=yes</c> and <c>tpm2-pcrs=</c> in <c>crypttabExtraOpts</c>, and the systemd initrd. Enrol once on the host:
    /// <c>systemd-cryptenroll --tpm2-device=auto --tpm2-pcrs=7 --tpm2-with-pin=yes</c> and the device. Source: crypttab(5), systemd-cryptenroll(1).
    /// </remarks>
    /// <exception cref="SettingException">No register is given, or one is outside 0 to 23.</exception>
    /// <example><code>disk.Encrypted("crypted", luks => luks.UnlockWithTpm2(pin: true, 7).Ext4("/"));</code></example>
    public EncryptedVolume UnlockWithTpm2(bool pin, params ListOf<int> registers) =>
        From(registers)
            .Add(VolumeSettings.UnlockOptions, CryptOption.Tpm2)
            .AddEach(VolumeSettings.UnlockOptions, CryptOption.PinWhere, pin)
            .Set(VolumeSettings.Registers, CryptOption.Registers, registers);

    /// <summary>Lets a FIDO2 token unlock the volume; the passphrase still works.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>fido2-device=auto</c> in <c>crypttabExtraOpts</c>, and the systemd initrd. Enrol once on the host: <c>systemd-cryptenroll --fido2-device=auto</c> and the device. Source: crypttab(5), systemd-cryptenroll(1).</remarks>
    /// <example><code>disk.Encrypted("crypted", luks => luks.UnlockWithFido2().Ext4("/"));</code></example>
    public EncryptedVolume UnlockWithFido2([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Add(VolumeSettings.UnlockOptions, CryptOption.Fido2);

    /// <summary>Holds BTRFS.</summary>
    /// <param name="describe">Its subvolumes. Runs at once.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: BTRFS inside LUKS.</remarks>
    public EncryptedVolume Btrfs(Action<BtrfsVolume> describe, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(MountSettings.Format, FilesystemFormat.Btrfs).Describe(static place => new BtrfsVolume(place), describe);

    /// <summary>Holds XFS.</summary>
    /// <param name="at">Where it is mounted.</param>
    /// <param name="options">How it is mounted.</param>
    /// <remarks>Host effect: XFS inside LUKS.</remarks>
    /// <exception cref="SettingException"><paramref name="at"/> is not a valid path.</exception>
    public EncryptedVolume Xfs(string at, params ListOf<MountOption> options) =>
        From(options, mayBeEmpty: true).Set(MountSettings.Format, FilesystemFormat.Xfs).Set(MountSettings.At, AbsolutePath.From, at).Add(MountSettings.Options, static option => option, options);

    /// <summary>Holds ext4.</summary>
    /// <param name="at">Where it is mounted.</param>
    /// <param name="options">How it is mounted.</param>
    /// <remarks>Host effect: ext4 inside LUKS.</remarks>
    /// <exception cref="SettingException"><paramref name="at"/> is not a valid path.</exception>
    public EncryptedVolume Ext4(string at, params ListOf<MountOption> options) =>
        From(options, mayBeEmpty: true).Set(MountSettings.Format, FilesystemFormat.Ext4).Set(MountSettings.At, AbsolutePath.From, at).Add(MountSettings.Options, static option => option, options);
}
