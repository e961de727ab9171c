namespace Hardening;

[SettingsOf(typeof(HardwareModel))]
internal static class HardwareSettings
{
    private static readonly SettingGroup Group = new("Hardware");

    public static readonly ScalarKey<Hypervisor> GuestOf = Group.Own<Hypervisor>("guest of", static hypervisor => hypervisor.ToString());
    public static readonly ScalarKey<bool> Firmware = Group.Option("hardware.enableRedistributableFirmware", As.Switch("installed", "not installed"), "firmware of devices", defaultsTo: false);
    public static readonly ScalarKey<bool> IntelMicrocode = Group.Option("hardware.cpu.intel.updateMicrocode", As.Switch("updated", "not updated"), "microcode of Intel processors", defaultsTo: false);
    public static readonly ScalarKey<bool> AmdMicrocode = Group.Option("hardware.cpu.amd.updateMicrocode", As.Switch("updated", "not updated"), "microcode of AMD processors", defaultsTo: false);
    public static readonly ScalarKey<RelativePath> ReportPath = Group.Option("hardware.facter.reportPath", As.FilePath, "hardware report");

    /// <summary>What every physical machine has.</summary>
    public static IReadOnlyList<ScalarKey<bool>> OfPhysical => [Firmware, IntelMicrocode, AmdMicrocode];

    public static IReadOnlyList<SettingKey> Keys => Group.Keys;
}
