using System.Runtime.CompilerServices;

namespace Hardening;

/// <summary>The subvolumes of one BTRFS file system.</summary>
public sealed class BtrfsVolume : Facet<BtrfsVolume>
{
    internal BtrfsVolume(Place place) : base(place)
    {
    }

    /// <summary>Adds a subvolume.</summary>
    /// <param name="name">Its path below the top of the file system, such as <c>root</c>.</param>
    /// <param name="at">Where it is mounted.</param>
    /// <param name="options">How it is mounted.</param>
    /// <remarks>Host effect: <c>subvolumes.&lt;name&gt;</c> of disko.</remarks>
    /// <exception cref="SettingException">The name or the path is not valid.</exception>
    public BtrfsVolume Subvolume(string name, string at, params ListOf<MountOption> options) =>
        From(options, mayBeEmpty: true)
            .Within(PartitionSettings.Subvolumes, SubvolumeName.From, name, static place => new Partition(place), subvolume => subvolume.Filesystem(FilesystemFormat.Btrfs, at, options, nameof(Subvolume)));

    /// <summary>Replaces a subvolume by an empty one at each boot, so that nothing stays on it that is not described.</summary>
    /// <param name="name">The subvolume that is mounted at <c>/</c>.</param>
    /// <param name="keepOld">Whole days, 1 to 365: what was there before is kept that long, to look for what was forgotten.</param>
    /// <param name="atMost">How many old ones are kept in any case, 1 to 1000; each boot makes one.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>boot.initrd.systemd.services.rollback</c>, which runs when the disk is unlocked and before anything is mounted. What must not be lost is named with <see cref="HostStorage.Persist"/>.</remarks>
    /// <exception cref="SettingException">The name is not valid, or a number is outside its range.</exception>
    public BtrfsVolume WipeAtBoot(string name, TimeSpan keepOld, int atMost = 20, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line)
            .Put(PartitionSettings.Subvolumes, SubvolumeName.From, name, MountSettings.KeepOldRootsDays, static span => Whole.Days(span, 1, 365), keepOld)
            .Put(PartitionSettings.Subvolumes, SubvolumeName.From, name, MountSettings.KeepOldRootsMost, static number => Whole.Between(number, 1, 1000, "old roots"), atMost);
}
