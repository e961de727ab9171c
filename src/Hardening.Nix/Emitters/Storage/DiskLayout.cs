using Hardening.Nix.Expressions;

namespace Hardening.Nix.Emitters.Storage;

/// <summary>One disk as disko takes it.</summary>
internal static class DiskLayout
{
    private const string EfiSystem = "EF00";
    private const string BiosBoot = "EF02";

    public static IEnumerable<Assignment> Of(DiskModel disk)
    {
        if (!disk.Device.TryGet(out var device)) yield break;
        var path = $"disko.devices.disk.{Nixos.Part(disk.Name)}";
        yield return new($"{path}.type", "disk");
        yield return new($"{path}.device", device.ToString());
        yield return new($"{path}.content", NixSyntax.Attrs(
            NixSyntax.SetKey("type", "gpt"),
            NixSyntax.SetKey("partitions", NixSyntax.Attrs([.. disk.Partitions.Select(static partition => NixSyntax.SetKey(partition.Name.Text, Partition(partition)))]))));
    }

    public static string Text(FilesystemFormat format) => format.ToString().ToLowerInvariant();

    private static NixAttributeSet Partition(PartitionModel partition) => NixSyntax.Attrs(
    [
        .. partition.Size.TryGet(out var size) ? [NixSyntax.SetKey("size", size.ToString())] : Array.Empty<NixBinding>(),
        .. partition.IsEfi ? [NixSyntax.SetKey("type", EfiSystem)] : Array.Empty<NixBinding>(),
        .. partition.IsBiosBoot ? [NixSyntax.SetKey("type", BiosBoot)] : new NixBinding[] { NixSyntax.SetKey("content", partition.IsEncrypted ? Encrypted(partition) : Content(partition)) },
    ]);

    private static NixAttributeSet Encrypted(PartitionModel partition) => NixSyntax.Attrs(
    [
        NixSyntax.SetKey("type", "luks"),
        NixSyntax.SetKey("name", partition.Name.Text),
        .. LuksSettings(partition) is { Length: > 0 } settings ? [NixSyntax.SetKey("settings", NixSyntax.Attrs(settings))] : Array.Empty<NixBinding>(),
        NixSyntax.SetKey("content", Content(partition)),
    ]);

    private static NixBinding[] LuksSettings(PartitionModel partition) =>
    [
        .. partition.AllowDiscards.Is(true) ? [NixSyntax.SetKey("allowDiscards", true)] : Array.Empty<NixBinding>(),
        .. UnlockOptions(partition.Scope) is { Length: > 0 } options ? [NixSyntax.SetKey("crypttabExtraOpts", NixSyntax.List(options))] : Array.Empty<NixBinding>(),
    ];

    /// <summary>What unlocks a volume beside a passphrase.</summary>
    public static NixListItem[] UnlockOptions(ModelScope volume) =>
    [
        .. volume.Get(VolumeSettings.UnlockOptions).Select(static item => new NixListItem(item.Value.Text, item.Origin.Because)),
        .. volume.Get(VolumeSettings.Registers).TryGet(out var registers) ? [new NixListItem(registers.Text)] : Array.Empty<NixListItem>(),
    ];

    private static NixExpression Content(PartitionModel partition)
    {
        if (!partition.Format.TryGet(out var format)) return NixSyntax.Null;
        return format is FilesystemFormat.Btrfs
            ? NixSyntax.Attrs(
                NixSyntax.SetKey("type", "btrfs"),
                NixSyntax.SetKey("subvolumes", NixSyntax.Attrs([.. partition.Mounts.Select(static mount => NixSyntax.SetKey($"/{mount.Subvolume}", NixSyntax.Attrs([.. Mounted(mount)])))])))
            : NixSyntax.Attrs(
            [
                NixSyntax.SetKey("type", "filesystem"),
                NixSyntax.SetKey("format", Text(format)),
                .. partition.Mounts.SelectMany(Mounted),
            ]);
    }

    private static IEnumerable<NixBinding> Mounted(MountModel mount) =>
    [
        .. mount.At.TryGet(out var at) ? [NixSyntax.SetKey("mountpoint", at.ToString())] : Array.Empty<NixBinding>(),
        .. Options(mount) is [] ? Array.Empty<NixBinding>() : [NixSyntax.SetKey("mountOptions", NixSyntax.List(Options(mount)))],
    ];

    /// <summary>How a file system is mounted.</summary>
    public static NixListItem[] Options(MountModel mount) =>
    [
        .. mount.Options.Select(static item => new NixListItem(item.Value.Text, item.Origin.Because)),
        // systemd waits 90 seconds for a device; somebody who types a passphrase may take longer.
        .. mount.EncryptedAs is null ? Array.Empty<NixListItem>() : [new("x-systemd.device-timeout=infinity")],
    ];
}
