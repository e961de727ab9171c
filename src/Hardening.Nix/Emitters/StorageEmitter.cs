using Hardening.Nix.Emitters.Storage;
using Hardening.Nix.Expressions;
using Hardening.Nix.Flake;

namespace Hardening.Nix.Emitters;

/// <summary>Disks and mounts, and in its own module what survives a wiped root.</summary>
internal sealed class StorageEmitter() : SettingsEmitter(StorageSettings.Keys)
{
    private static readonly FlakeInput Disko = new("disko", "github:nix-community/disko/v1.13.0", ["nixosModules", "disko"], ["nixpkgs"]);

    // Impermanence makes no releases.
    private static readonly FlakeInput Impermanence = new("impermanence", "github:nix-community/impermanence", ["nixosModules", "impermanence"], ["nixpkgs"]);

    public override string Facet => "storage";

    public override IEnumerable<Assignment> Emit(HostModel host) => Modules(host).SelectMany(static module => module.Assignments);

    public override IEnumerable<EmittedModule> Modules(HostModel host) =>
        [new(Facet, [.. Disks(host)]), new("impermanence", [.. Kept(host)])];

    public override IEnumerable<FlakeInput> Inputs(HostModel host) =>
    [
        .. host.Storage.Disks.Any() ? [Disko] : Array.Empty<FlakeInput>(),
        .. host.Storage.Persistent.Any() ? [Impermanence] : Array.Empty<FlakeInput>(),
    ];

    private IEnumerable<Assignment> Disks(HostModel host) =>
    [
        .. host.Storage.Disks.SelectMany(DiskLayout.Of),
        .. Write(host, StorageSettings.Unlocked),
        .. UnlockedWith(host),
        .. Write(host, StorageSettings.Swaps),
        .. Write(host, StorageSettings.Zram),
        .. Write(host, StorageSettings.ZramPercent),
        .. Zfs(host),
        .. host.Storage.Existing.SelectMany(Mount),
        .. host.Storage.MountedEarly.Select(static at => Option($"fileSystems.{Nixos.Part(at)}.neededForBoot", true)),
    ];

    private static IEnumerable<Assignment> UnlockedWith(HostModel host)
    {
        foreach (var name in host.Storage.Unlocked.Certain)
            if (DiskLayout.UnlockOptions(host.Root.In(StorageSettings.Unlocked, name)) is { Length: > 0 } options)
                yield return Option($"boot.initrd.luks.devices.{Nixos.Part(name)}.crypttabExtraOpts", NixSyntax.List(options));
        // The scripted initrd does not read crypttab.
        if (host.Storage.UnlockOptions.Any(static volume => volume.Options.Certain.Any())) yield return Option("boot.initrd.systemd.enable", true);
    }

    private IEnumerable<Assignment> Zfs(HostModel host) =>
    [
        .. Write(host, StorageSettings.HostId),
        .. host.Storage.HostId.IsUnset ? Array.Empty<Assignment>() : [Option("boot.supportedFilesystems", NixSyntax.List("zfs"))],
        .. Write(host, StorageSettings.ZfsForcesImport),
        .. Write(host, StorageSettings.ZfsScrub),
    ];

    private static IEnumerable<Assignment> Mount(MountModel mount)
    {
        if (!mount.At.TryGet(out var at) || !mount.Format.TryGet(out var format)) yield break;
        yield return Option($"fileSystems.{Nixos.Part(at)}.device", mount.Device);
        yield return Option($"fileSystems.{Nixos.Part(at)}.fsType", DiskLayout.Text(format));
        if (DiskLayout.Options(mount) is { Length: > 0 } options) yield return Option($"fileSystems.{Nixos.Part(at)}.options", NixSyntax.List(options));
    }

    private static IEnumerable<Assignment> Kept(HostModel host) =>
    [
        .. host.Storage.Mounts.Where(static mount => mount.KeepOldRootsDays.TryGet(out _)).Take(1).SelectMany(Rollback.Of),
        .. host.Storage.Persistent.SelectMany(Persistence),
    ];

    private static IEnumerable<Assignment> Persistence(PersistenceModel persistence)
    {
        var path = $"environment.persistence.{Nixos.Part(persistence.At.ToString())}";
        yield return Option($"{path}.hideMounts", true);
        yield return Option($"{path}.directories", NixSyntax.List([.. persistence.Folders.Select(Folder)]));
        if (persistence.Files.Count > 0) yield return Option($"{path}.files", NixSyntax.Strings(persistence.Files.Select(static file => file.ToString())));
    }

    // What is not there yet is made for everybody to read unless a mode is given; these are root's alone.
    private static readonly string[] Private = ["/var/lib/sbctl", "/var/lib/iwd", "/var/lib/nixos-containers", "/var/lib/private"];

    private static NixListItem Folder(AbsolutePath path) => Private.Contains(path.ToString())
        ? new(NixSyntax.Attrs(NixSyntax.SetKey("directory", path.ToString()), NixSyntax.SetKey("mode", "0700")))
        : new(path.ToString());
}
