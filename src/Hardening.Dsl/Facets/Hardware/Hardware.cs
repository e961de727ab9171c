using System.Runtime.CompilerServices;

namespace Hardening;

/// <summary>What the machine is made of: processor, firmware, hypervisor, and the hardware report that says so.</summary>
public sealed class Hardware : Facet<Hardware>
{
    internal Hardware(Place place) : base(place)
    {
    }

    /// <summary>States that the host is a physical machine: it gets firmware for its devices and microcode for its processor.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>
    /// Host effect: <c>hardware.enableRedistributableFirmware</c>, <c>hardware.cpu.intel.updateMicrocode</c> and <c>hardware.cpu.amd.updateMicrocode</c>; the initrd
    /// then carries both, and each processor takes its own. NixOS's default updates neither. A laptop has this without the call. Source: NixOS module hardware/cpu.
    /// </remarks>
    /// <example><code>server.Hardware.Physical();</code></example>
    public Hardware Physical([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(HardwareSettings.Firmware, true).Set(HardwareSettings.IntelMicrocode, true).Set(HardwareSettings.AmdMicrocode, true);

    /// <summary>Chooses whether devices get the firmware that they load at start, such as that of Wi-Fi adapters.</summary>
    /// <param name="on">False to leave it out: devices that need it do not work.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>hardware.enableRedistributableFirmware</c>; off in NixOS, on for a laptop.</remarks>
    /// <example><code>server.Hardware.Firmware();</code></example>
    public Hardware Firmware(bool on = true, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(HardwareSettings.Firmware, on);

    /// <summary>Updates the processor's microcode early in the boot, before any other code runs on it.</summary>
    /// <param name="vendor">Who made the processor.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>hardware.cpu.intel.updateMicrocode</c> or <c>hardware.cpu.amd.updateMicrocode</c>; for the other vendor it is off. Mitigations of CPU vulnerabilities need it. Source: kernel documentation, admin-guide/hw-vuln.</remarks>
    /// <example><code>server.Hardware.Microcode(CpuVendor.Intel);</code></example>
    public Hardware Microcode(CpuVendor vendor, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line)
            .Set(HardwareSettings.IntelMicrocode, static v => v == CpuVendor.Intel, vendor)
            .Set(HardwareSettings.AmdMicrocode, static v => v == CpuVendor.Amd, vendor);

    /// <summary>Takes what nixos-facter found on the machine: drivers of disks for the initrd, microcode, guest drivers.</summary>
    /// <param name="report">The report below the output folder, such as <c>./facter.json</c>. Make it on the host: <c>nix run nixpkgs#nixos-facter -- -o facter.json</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>
    /// Host effect: <c>hardware.facter.reportPath</c>. The report is read here as NixOS reads it, so that rules know the options that follow from it.
    /// It does not describe file systems. Source: NixOS modules hardware/facter.
    /// </remarks>
    /// <exception cref="SettingException"><paramref name="report"/> does not start with <c>./</c>, leaves the folder, or is not a <c>.json</c> file.</exception>
    /// <example><code>server.Hardware.Report("./facter.json");</code></example>
    public Hardware Report(string report, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(HardwareSettings.ReportPath, FacterReport.PathFrom, report);

    internal Hardware GuestOf(Hypervisor hypervisor, string file, int line) =>
        From(file, line, method: nameof(Host.Guest))
            .Set(HardwareSettings.GuestOf, static v => v, hypervisor)
            .AddEach(BootSettings.EarlyModules, GuestDrivers.Of, hypervisor);
}
