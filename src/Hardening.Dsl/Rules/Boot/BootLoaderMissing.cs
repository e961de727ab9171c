namespace Hardening.Rules;

/// <summary>No boot loader is installed.</summary>
public sealed class BootLoaderMissing : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8002", Layer.Boot, Severity.Error)
    {
        Title = "No boot loader is described",
        Why = "On x86, NixOS takes GRUB where no other loader is enabled, and refuses the system because GRUB has no disk to install to. On other platforms it builds a system that nothing starts.",
        Fix = "Choose one: host.Boot.SystemdBoot() for UEFI, host.Boot.SecureBoot() for signed boot.",
        Threat = Threats.Outage,
        References = [Reference.NixosModule("system/boot/loader/grub/grub.nix"), Reference.NixosModule("system/boot/loader/systemd-boot/systemd-boot.nix")],
    };

    private static readonly NixosPath[] Elsewhere =
        [.. new[] { "boot.initrd.enable", "boot.isContainer", "boot.isNspawnContainer", "disko", "image", "virtualisation.diskImage", "wsl", "raspberry-pi" }.Select(NixosPath.From)];

    private static readonly string[] Settings = ["timeout", "efi"];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (host.Nixos.HasUnreadModules) yield break;
        if (IsOn(host.Boot.SystemdBoot) || IsOn(host.Boot.SecureBoot) || IsOn(host.Boot.Grub) || IsOn(host.Boot.Extlinux) || !host.Boot.GrubDevice.IsUnset) yield break;
        if (Elsewhere.Any(path => host.Reader.Sets(path).Answer != false)) yield break;
        // Any other loader is an option below boot.loader; its time-out and the firmware's variables are not loaders.
        if (host.Reader.NamesAt(NixosPath.From("boot.loader.<name>")).Any(name => !Settings.Contains(name) && host.Reader.Sets(NixosPath.Of(["boot", "loader", name])).Answer != false && !IsOff(host, name))) yield break;
        yield return At(host, $"{host.Name} has no boot loader: {(host.Architecture.Is(Architecture.Arm64) ? "nothing boots it" : "NixOS refuses it")}.");
    }

    private static bool IsOn(Setting<bool> loader) => loader.IsUnknown || loader.Is(true);

    private static bool IsOff(HostModel host, string loader) => host.Reader.Is(NixosPath.Of(["boot", "loader", loader, "enable"])) == false;
}
