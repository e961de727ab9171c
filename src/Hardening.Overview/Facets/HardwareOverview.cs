using Hardening.Overview.Facts;
using Hardening.Overview.Text;

namespace Hardening.Overview.Facets;

/// <summary>What a host is made of.</summary>
internal sealed class HardwareOverview : FacetOverview
{
    public override string Page => "machine";

    public override string Title => "Hardware";

    public override string Module => "hardware.nix";

    public override IEnumerable<Measure> Measures(HostView host)
    {
        var hardware = host.Model.Hardware;
        Setting<bool>[] updated = [.. ((Setting<bool>[])[hardware.IntelMicrocode, hardware.AmdMicrocode]).Where(static vendor => vendor.Is(true))];
        if (updated.Length > 0)
            yield return new("hardware.microcode", DefenceLayer.Kernel, "CPU microcode is updated at each boot")
            {
                Threats = [Threats.KernelExploitation], Evidence = [new("updateMicrocode", [.. updated.SelectMany(static vendor => vendor.Origins).Distinct()])], Section = Title,
            };
    }

    public override IEnumerable<StatedSetting> Settings(HostView host) => [.. Declared(host, HardwareSettings.Keys), .. Reported(host.Model.Hardware)];

    private static IEnumerable<StatedSetting> Reported(HardwareModel hardware)
    {
        if (hardware.Report is not { } report) yield break;
        var by = hardware.ReportPath.Origins;
        if (report.Virtualisation is { } kind) yield return new("Hardware", "runs in", report.IsPhysical ? "physical machine" : kind, by);
        if (report.IsIntel || report.IsAmd) yield return new("Hardware", "processor", report.IsIntel ? "Intel" : "AMD", by);
        yield return new("Hardware", "IOMMU", report.HasIommu ? "devices are in IOMMU groups" : "no device is in an IOMMU group", by);
        if (report.NetworkDrivers.Count > 0) yield return new("Hardware", "drivers of network interfaces", string.Join(", ", report.NetworkDrivers.Distinct()), by);
    }
}
