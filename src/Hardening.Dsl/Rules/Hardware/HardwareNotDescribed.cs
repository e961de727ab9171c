namespace Hardening.Rules;

/// <summary>Nothing says what the machine is made of, so microcode and firmware are off.</summary>
public sealed class HardwareNotDescribed : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8101", Layer.Kernel, Severity.Info)
    {
        Title = "CPU microcode and firmware are off",
        Why = "NixOS installs no microcode and no firmware unless a hardware-configuration.nix, a hardware report or the description names the hardware. CPU vulnerabilities that need new microcode stay open, and the initrd may lack the disk driver.",
        Fix = "Call Hardware.Physical() for a physical machine or Guest(Hypervisor.Kvm) for a virtual one, or import the file of nixos-generate-config: Import(\"./hardware-configuration.nix\").",
        Threat = Threats.KernelExploitation,
        References = [Reference.NixosModule("hardware/cpu/intel-microcode.nix"), Reference.NixosModule("hardware/facter/firmware.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var hardware = host.Hardware;
        if (!host.Imports.IsEmpty || !hardware.ReportPath.IsUnset || !hardware.GuestOf.IsUnset || !hardware.Firmware.IsUnset) yield break;
        if (!hardware.IntelMicrocode.IsUnset || !hardware.AmdMicrocode.IsUnset || !host.Architecture.IsUnset) yield break;
        // A host whose root is laid out here is one that is meant to boot from it.
        if (host.Storage.Disks.SelectMany(static disk => disk.Partitions).SelectMany(static partition => partition.Mounts).Any(static mount => mount.At.TryGet(out var at) && at.ToString() == "/"))
            yield return At(host, $"The hardware of {host.Name} is not described: microcode and firmware are not installed, and the initrd has NixOS's default drivers only.");
    }
}
