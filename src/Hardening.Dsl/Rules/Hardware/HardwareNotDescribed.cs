namespace Hardening.Rules;

/// <summary>Nothing says what the machine is made of, so microcode and firmware are off.</summary>
public sealed class HardwareNotDescribed : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8101", Layer.Kernel, Severity.Info)
    {
        Title = "Processor microcode and firmware are off",
        Why = "NixOS updates no microcode and installs no firmware unless a hardware-configuration.nix, a hardware report or the description says what the machine is. CPU vulnerabilities whose mitigation needs new microcode stay open, and the initrd may lack the driver of the disk.",
        Fix = "Call Hardware.Physical() for a physical machine or Guest(Hypervisor.Kvm) for a virtual one, or import what nixos-generate-config writes: Import(\"./hardware-configuration.nix\").",
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
            yield return At(host, $"Nothing says what {host.Name} is made of: neither microcode nor firmware is installed, and the initrd has NixOS's default drivers only.");
    }
}
