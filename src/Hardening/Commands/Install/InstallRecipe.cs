using System.Globalization;
using Hardening.Nix.Output;

namespace Hardening.Commands.Install;

/// <summary>One step of an installation: why, and what to type.</summary>
/// <param name="Title">What the step does.</param>
/// <param name="Commands">Lines for a shell; those that begin with # say what to look for.</param>
internal sealed record InstallStep(string Title, IReadOnlyList<string> Commands);

/// <summary>Everything that brings a host onto a new machine, in order, with the paths and keys of its description.</summary>
internal sealed class InstallRecipe
{
    private const string Extra = HostKeys.DefaultFolder;
    private const string Anywhere = "nix run github:nix-community/nixos-anywhere --";

    private readonly FleetModel fleet;
    private readonly HostModel host;
    private readonly Deployment deployment;

    private InstallRecipe(FleetModel fleet, HostModel host, string folder) => (this.fleet, this.host, deployment) = (fleet, host, new Deployment(host, folder));

    public static IReadOnlyList<InstallStep> Of(FleetModel fleet, HostModel host, string folder) => [.. new InstallRecipe(fleet, host, folder).Steps().OfType<InstallStep>()];

    private IEnumerable<InstallStep?> Steps() =>
    [
        Keys(),
        Recipients(),
        Secrets(),
        new("Write the flake, and lock its inputs", ["dotnet run -- emit", $"nix flake lock path:{Shell.Quote(deployment.Folder)}"]),
        new("Start the new machine", ["# Boot the NixOS installer from a USB stick, set a password for root with passwd, and note the address that ip -brief address shows."]),
        Hardware(),
        Disks(),
        Install(),
        Unlock(),
        SecureBoot(),
        Enrol(),
        FirstLogin(),
        Seal(),
        MadeKeys.Length > 0 ? new("Remove the private keys from this machine", [$"find {Extra} -type f -exec shred -u {{}} + && rm -r {Extra}"]) : null,
        new("From now on", [deployment.Switch is var (command, on) && on is not null ? $"{command}   # on {on}" : deployment.Switch.Command]),
    ];

    private HostKeyPair[] MadeKeys => [.. HostKeys.Of(host)];

    private InstallStep? Keys() => MadeKeys.Length == 0 ? null : new(
        "Create the machine's keys here, so that its secrets can be encrypted before it exists", [$"dotnet run -- secrets host-keys {host.Name}"]);

    private InstallStep? Recipients() => MadeKeys.FirstOrDefault(static key => key.Decrypts) is not { } key ? null : new(
        "Name the new public key in the description: Secrets.HostKey(\"...\")", [$"cat {Shell.Quote($"{Extra}{key.File}.pub")}"]);

    private InstallStep? Secrets()
    {
        var files = SecretFile.Of(fleet).Where(file => file.Hosts.Contains(host.Name)).ToArray();
        return files.Length == 0 ? null : new(
            "Write the secrets; each is encrypted to the host and to the administrators",
            [
                "dotnet run -- emit",
                .. files.Any(static file => file.IsGenerated) ? ["dotnet run -- secrets generate"] : Array.Empty<string>(),
                .. files.Where(static file => !file.IsGenerated).Select(file => SecretStatus.Create(file) + Hint(file)).ToArray() is { Length: > 0 } others
                    ? [$"cd {Shell.Quote(deployment.Folder)}", .. others, "cd -"] : Array.Empty<string>(),
                "dotnet run -- secrets   # all of them are there",
            ]);
    }

    private string Hint(SecretFile file)
    {
        string[] uses = [.. host.Secrets.All.Certain.Where(name => host.Secrets.Secret(name).File == file.Path).SelectMany(name => host.Secrets.Secret(name).Uses).Select(static use => use.By).Distinct()];
        return uses.Length == 0 ? "" : $"   # {string.Join(", ", uses)}{(uses.Any(static use => use.StartsWith("password of ", StringComparison.Ordinal)) ? ": the hash that mkpasswd prints" : "")}";
    }

    private InstallStep? Hardware()
    {
        var filesystems = host.Storage.Disks.Any() ? " --no-filesystems" : "";
        string[] commands =
        [
            .. host.Imports.Select(static import => import.Value.BelowFolder).Where(static file => file.EndsWith("hardware-configuration.nix", StringComparison.Ordinal))
                .Select(file => $"ssh root@{deployment.Address} nixos-generate-config{filesystems} --show-hardware-config > {Shell.Quote($"{deployment.Folder}/{file}")}"),
            .. host.Hardware.ReportPath.TryGet(out var report)
                ? [$"ssh root@{deployment.Address} nix --extra-experimental-features nix-command --extra-experimental-features flakes run nixpkgs#nixos-facter > {Shell.Quote($"{deployment.Folder}/{report.BelowFolder}")}"]
                : Array.Empty<string>(),
        ];
        return commands.Length == 0 ? null : new("Detect the hardware, and emit the flake again", [.. commands, "dotnet run -- emit"]);
    }

    private InstallStep? Disks()
    {
        var disks = host.Storage.Disks.Select(static disk => disk.Device.TryGet(out var device) ? device.ToString() : null).OfType<string>().ToArray();
        return disks.Length == 0 ? null : new(
            "Compare the disks: these are erased",
            [$"ssh root@{deployment.Address} ls -l /dev/disk/by-id", .. disks.Select(static disk => $"# erased: {disk}")]);
    }

    private InstallStep Install()
    {
        var extra = MadeKeys.Length > 0 ? $" --extra-files {Extra}" : "";
        if (host.Storage.Disks.Any()) return new(
            host.Storage.Disks.Any(static disk => disk.Partitions.Any(static partition => partition.IsEncrypted))
                ? "Partition the disks and install; asks for a passphrase for each encrypted disk" : "Partition the disks and install",
            [$"{Anywhere} --flake {deployment.Flake}{extra} --target-host root@{deployment.Address}"]);
        return new(
            "Install onto the existing file systems, in the installer",
            [
                .. host.Storage.Unlocked.Certain.Select(name => host.Storage.DeviceOf(name).TryGet(out var device) ? $"cryptsetup open {device} {name}" : null).OfType<string>(),
                .. host.Storage.Existing.Where(static mount => mount.Format.TryGet(out var format) && format != FilesystemFormat.Tmpfs)
                    .Select(static mount => mount.At.TryGet(out var at) ? (At: at.ToString(), mount.Device) : default).Where(static mount => mount.At is not null)
                    .OrderBy(static mount => mount.At.Length).Select(static mount => $"mount --mkdir {mount.Device} {(mount.At == "/" ? "/mnt" : $"/mnt{mount.At}")}"),
                .. MadeKeys.Length > 0 ? [$"cp -r --no-preserve=ownership {Extra}/. /mnt/"] : Array.Empty<string>(),
                $"nixos-install --no-root-passwd --flake {deployment.Flake}",
            ]);
    }

    private InstallStep? Unlock() => host.Boot.UnlockPort.TryGet(out var port)
        ? new("Unlock the disk at its first start", [string.Create(CultureInfo.InvariantCulture, $"ssh -p {port.Number} root@{deployment.Address}")]) : null;

    private InstallStep? SecureBoot() => host.Boot.SecureBoot.Is(true)
        ? new("Put the firmware into setup mode; the keys are enrolled at the next start", ["# In the firmware menu: Secure Boot, clear or reset the platform key. Set the firmware password.", "bootctl status   # afterwards, on the host: Secure Boot: enabled (user)"]) : null;

    private InstallStep? Enrol()
    {
        string[] commands = [.. host.Storage.UnlockOptions.SelectMany(volume => volume.Options.Certain.Select(option => (volume.Name, Option: option.Text)))
            .Select(volume => Device(volume.Name) is not { } device ? null
                : volume.Option == CryptOption.Tpm2Device ? $"systemd-cryptenroll --tpm2-device=auto{Bound(volume.Name)} {device}"
                : volume.Option == CryptOption.Fido2.Text ? $"systemd-cryptenroll --fido2-device=auto {device}" : null).OfType<string>()];
        return commands.Length == 0 ? null : new("Enrol TPM or FIDO2 unlocking beside the passphrase, on the host", [.. commands.Select(static command => "sudo " + command)]);
    }

    private string Bound(VolumeName name)
    {
        var volume = host.Storage.UnlockScope(name);
        return (volume.Get(VolumeSettings.Registers).TryGet(out var registers) ? $" --{registers.Text}" : "")
            + (volume.Get(VolumeSettings.UnlockOptions).Certain.Contains(CryptOption.Pin) ? " --tpm2-with-pin=yes" : "");
    }

    private string? Device(VolumeName name) => host.Storage.DeviceOf(name).TryGet(out var device) ? device.ToString()
        : host.Storage.Disks.Where(disk => disk.Partitions.Any(partition => partition.IsEncrypted && partition.Name == name)).Select(disk => $"/dev/disk/by-partlabel/disk-{disk.Name}-{name}").FirstOrDefault();

    private InstallStep FirstLogin() => new(
        "Log in and become root",
        [
            deployment.Administrator is { } user ? $"ssh{(deployment.Port == 22 ? "" : string.Create(CultureInfo.InvariantCulture, $" -p {deployment.Port}"))} {user}@{deployment.Address}" : $"# At the console of {host.Name}.",
            "sudo -v && systemctl --failed",
        ]);

    private InstallStep? Seal() => host.Systemd.JournalSeal.Is(true)
        ? new("Seal the journal, and store the verification key on another machine", ["sudo journalctl --setup-keys"]) : null;
}
