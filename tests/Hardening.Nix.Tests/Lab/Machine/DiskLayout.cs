using System.Text.Json.Nodes;

namespace Hardening.Nix.Tests.Lab.Machine;

/// <summary>An emitted disko description, as disko formats it and as it defines file systems from it.</summary>
internal sealed class DiskLayout
{
    private readonly List<string> format = ["set -eu"];
    private readonly List<FileSystem> systems = [];

    public DiskLayout(JsonNode configuration, string passphrase)
    {
        foreach (var (name, disk) in configuration["disko"]!["devices"]!["disk"]!.AsObject())
            Partitions(name, disk!, passphrase);
        var early = configuration["fileSystems"]?.AsObject().Where(system => (bool?)system.Value!["neededForBoot"] == true).Select(system => system.Key) ?? [];
        // What NixOS mounts in the initrd without being asked to.
        FileSystems = [.. systems.Select(system => system with { Early = early.Contains(system.At) || system.At is "/" or "/nix" or "/etc" or "/usr" or "/var" or "/var/log" or "/var/lib" or "/var/lib/nixos" })
            .OrderBy(system => system.At, StringComparer.Ordinal)];
    }

    /// <summary>One entry of <c>fileSystems</c>.</summary>
    internal sealed record FileSystem(string At, string Device, string Type, string Options, bool Early);

    public IReadOnlyList<FileSystem> FileSystems { get; }

    /// <summary>Names of LUKS volumes with their devices and options.</summary>
    public List<(string Name, string Device, string Options)> Volumes { get; } = [];

    /// <summary>Commands that format the disks and mount everything below <c>/mnt</c>.</summary>
    public string Script => string.Join('\n', [.. format, .. FileSystems.Select(Mounted)]);

    private static string Mounted(FileSystem system) =>
        $"mkdir -p /mnt{system.At} && mount -t {system.Type} -o {string.Join(',', system.Options.Split(',').Where(option => !option.StartsWith("x-", StringComparison.Ordinal)))} \"$(device {system.Device})\" /mnt{system.At}";

    private void Partitions(string disk, JsonNode description, string passphrase)
    {
        Assert.Equal(("disk", "gpt"), ((string?)description["type"], (string?)description["content"]!["type"]));
        var device = (string)description["device"]!;
        var partitions = description["content"]!["partitions"]!.AsObject();
        format.Add($"sfdisk --quiet {device} <<'END'\nlabel: gpt\n{string.Join('\n', partitions.OrderBy(IsRest).Select(partition => Line(disk, partition)))}\nEND");
        // Without udev no links by label appear: the n-th partition is named for them.
        format.Add($"device() {{ case $1 in {string.Concat(partitions.OrderBy(IsRest).Select((partition, index) => $"{ByLabel(disk, partition.Key)}) echo {device}{index + 1} ;; "))}*) echo $1 ;; esac; }}");
        foreach (var (name, partition) in partitions)
            Content(partition!["content"]!, ByLabel(disk, name), passphrase);
    }

    private static string ByLabel(string disk, string partition) => $"/dev/disk/by-partlabel/disk-{disk}-{partition}";

    private static bool IsRest(KeyValuePair<string, JsonNode?> partition) => (string?)partition.Value!["size"] == "100%";

    private static string Line(string disk, KeyValuePair<string, JsonNode?> partition)
    {
        var type = (string?)partition.Value!["type"] switch { "EF00" => "U", null => "L", var other => throw new InvalidOperationException(other) };
        return $"{(IsRest(partition) ? "" : $"size={(string)partition.Value["size"]!}iB, ")}type={type}, name=disk-{disk}-{partition.Key}";
    }

    private void Content(JsonNode content, string device, string passphrase)
    {
        switch ((string)content["type"]!)
        {
            case "filesystem":
                format.Add($"mkfs.{(string)content["format"]!} \"$(device {device})\" >/dev/null");
                systems.Add(new((string)content["mountpoint"]!, device, (string)content["format"]!, Options(content), Early: false));
                break;
            case "luks":
                var name = (string)content["name"]!;
                // An emulated processor would take minutes for the usual derivation of the key.
                format.Add($"printf %s '{passphrase}' | cryptsetup luksFormat --batch-mode --pbkdf pbkdf2 --pbkdf-force-iterations 1000 \"$(device {device})\" -");
                format.Add($"printf %s '{passphrase}' | cryptsetup open --key-file - \"$(device {device})\" {name}");
                Volumes.Add((name, device, string.Join(',', content["settings"]?["crypttabExtraOpts"]?.AsArray().Select(option => (string)option!) ?? [])));
                Content(content["content"]!, $"/dev/mapper/{name}", passphrase);
                break;
            case "btrfs":
                format.Add($"mkfs.btrfs --quiet {device} && mkdir -p /top && mount -t btrfs {device} /top");
                foreach (var (subvolume, mount) in content["subvolumes"]!.AsObject())
                {
                    format.Add($"btrfs subvolume create /top{subvolume} >/dev/null");
                    systems.Add(new((string)mount!["mountpoint"]!, device, "btrfs", $"{Options(mount)},subvol={subvolume}", Early: false));
                }
                format.Add("umount /top");
                break;
            case var other: throw new InvalidOperationException(other);
        }
    }

    private static string Options(JsonNode mount) => string.Join(',', mount["mountOptions"]?.AsArray().Select(option => (string)option!) ?? ["defaults"]);
}
