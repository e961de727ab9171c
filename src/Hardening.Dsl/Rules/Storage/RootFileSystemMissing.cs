namespace Hardening.Rules;

/// <summary>No file system is mounted at the root.</summary>
public sealed class RootFileSystemMissing : HostRule
{
    private static readonly AbsolutePath Root = AbsolutePath.From("/");

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8001", Layer.Storage, Severity.Error)
    {
        Title = "No root file system is described",
        Why = "NixOS refuses a system whose fileSystems has no \"/\": the initrd has nothing to mount.",
        Fix = "Describe the disk, host.Storage.Disk(...) or host.Storage.Mount(\"/\", ...), or import the file of nixos-generate-config: host.Import(\"./hardware-configuration.nix\").",
        Threat = Threats.Outage,
        References = [Reference.NixosModule("system/boot/systemd/initrd.nix"), Reference.NixosModule("system/boot/stage-1.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (IsDescribed(host)) yield break;
        yield return At(host, $"{host.Name} has no root file system: NixOS refuses it.");
    }

    // Another way to a root, such as a container or an image, is an option by path or a module.
    private static bool IsDescribed(HostModel host)
    {
        var storage = host.Root;
        if (host.Nixos.HasUnreadModules || storage.Get(StorageSettings.Mounts).IsOpen || storage.Get(StorageSettings.Disks).IsOpen) return true;
        if (storage.Get(StorageSettings.Mounts).Any(static item => item.Value == Root) || storage.Get(StorageSettings.Disks).Any(static item => !item.IsCertain)) return true;
        if (host.Storage.Disks.Any(disk => disk.Scope.All(DiskSettings.Partitions) is var partitions && (partitions.IsOpen || partitions.Items.Any(static item => !item.Certain)))) return true;
        if (host.Storage.Disks.SelectMany(static disk => disk.Partitions).Any(static partition => partition.Scope.All(PartitionSettings.Subvolumes).IsOpen)) return true;
        if (host.Storage.Mounts.Any(static mount => mount.At.IsUnknown || mount.At.Is(Root))) return true;
        return Elsewhere.Any(path => host.Reader.Sets(path).Answer != false);
    }

    private static readonly NixosPath[] Elsewhere =
        [.. new[] { "disko", "boot.initrd.systemd.root", "boot.initrd.enable", "boot.isContainer", "boot.isNspawnContainer", "image", "virtualisation.diskImage", "systemd.repart", "wsl" }.Select(NixosPath.From)];
}
