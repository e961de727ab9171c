using Hardening.Overview.Facets.Storage;
using Hardening.Overview.Facts;
using Hardening.Overview.Text;
using static Hardening.Rules.Threats;

namespace Hardening.Overview.Facets;

/// <summary>Disks, what is encrypted, how it is mounted, what survives a restart.</summary>
internal sealed class StorageOverview : FacetOverview
{
    public const string Volumes = "Volumes";
    public const string Mounts = "Mounts";
    public const string Kept = "Persistent state";

    public override string Page => "disks";

    public override string Title => "Disks";

    public override string Module => "storage.nix";

    public override IEnumerable<Measure> Measures(HostView host)
    {
        var storage = host.Model.Storage;
        var mounts = storage.Mounts.Where(mount => mount.Device != "none" && !IsEfi(mount)).ToArray();
        var encrypted = mounts.Where(mount => mount.EncryptedAs is not null).ToArray();
        if (encrypted.Length > 0)
            yield return Of("storage.luks", $"file systems encrypted with LUKS: {Phrases.Share([.. encrypted.Select(At)], [.. mounts.Except(encrypted).Select(At)])}", Volumes, [PhysicalAccess, CredentialTheft],
                new Evidence("LUKS", [.. encrypted.Select(mount => mount.Origin).Distinct()])) with { What = "its encryption", Holders = [.. encrypted.Select(At)] };
        if (storage.Mounts.FirstOrDefault(mount => mount.At.Is(static path => path.ToString() == "/")) is { IsWiped: true } root)
            yield return Of("storage.wiped", "root file system wiped at every boot", Kept, [LateralMovement, RemoteCodeExecution],
                new Evidence("/", root.KeepOldRootsDays.IsUnset ? root.Format.Origins : root.KeepOldRootsDays.Origins));
        foreach (var (option, title) in ((MountOption, string)[])[(MountOption.NoExec, "noexec on"), (MountOption.NoSuid, "nosuid on"), (MountOption.NoDev, "nodev on")])
        {
            // What only root writes anyway, before the system starts, stops nobody who got in.
            var have = storage.Mounts.Where(mount => mount.Options.Has(option) && !IsEfi(mount)).ToArray();
            if (have.Length > 0)
                yield return Of($"storage.{option.ToString().ToLowerInvariant()}", $"{title} {have.Select(At).And()}", Mounts, [LateralMovement, RemoteCodeExecution],
                    new Evidence(option.ToString(), [.. have.Select(mount => mount.Options.OriginOf(option)).OfType<Origin>().Distinct()])) with { What = option.ToString(), Holders = [.. have.Select(At)] };
        }
    }

    public override IEnumerable<FailedClaim> Failed(HostView host)
    {
        string[] open = [.. host.Model.Storage.Mounts.Where(mount => mount.Device != "none" && !IsEfi(mount) && mount.EncryptedAs is null).Select(At)];
        if (open.Length > 0) yield return new("encryption of every file system", $"not encrypted: {open.And()}", [PhysicalAccess, DataLoss]);
    }

    public override IEnumerable<Feature> Features(HostView host)
    {
        yield return new("disk encryption", host.Has("storage.luks") ? "LUKS" : "not described");
        yield return new("impermanence", host.Has("storage.wiped") ? "yes (root wiped every boot)" : "no");
    }

    public override IEnumerable<StatedSetting> Settings(HostView host) => StatedStorage.Of(host.Model);

    public static string At(MountModel mount) => mount.At.TryGet(out var at) ? at.ToString() : mount.Device;

    private static bool IsEfi(MountModel mount) => mount.At.Is(static path => path.ToString() is "/boot" or "/efi" or "/boot/efi");

    private static Measure Of(string id, string title, string section, IReadOnlyList<Threat> threats, Evidence evidence) =>
        new(id, DefenceLayer.Disk, title) { Threats = threats, Evidence = [evidence], Section = section };
}
