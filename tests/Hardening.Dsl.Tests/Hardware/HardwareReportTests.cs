namespace Hardening.Tests.Hardware;

/// <summary>A report of nixos-facter, in the shape its public schema gives it, read as NixOS's modules read it.</summary>
public sealed class HardwareReportTests
{
    private const string Physical = """
        {
          "version": 1,
          "system": "x86_64-linux",
          "virtualisation": "none",
          "hardware": {
            "cpu": [{ "architecture": "x86_64", "vendor_name": "GenuineIntel", "family": 6, "features": ["fpu", "vmx"], "physical_id": 0 }],
            "disk": [{ "index": 41, "class_list": ["disk", "nvme"], "unix_device_name": "/dev/nvme0n1", "driver": "nvme", "driver_modules": ["nvme"] }],
            "storage_controller": [{ "index": 12, "vendor": { "hex": "144d", "value": 5197 }, "driver": "nvme", "driver_modules": ["nvme", "vmd"], "sysfs_iommu_group_id": 4 }],
            "network_controller": [{ "index": 20, "driver": "igc", "driver_modules": ["igc"] }],
            "usb_controller": [{ "driver": "xhci_hcd", "driver_modules": ["xhci_pci"] }]
          },
          "smbios": { "bios": { "vendor": "AMI" } }
        }
        """;

    private const string Guest = """
        {
          "version": 1,
          "system": "aarch64-linux",
          "virtualisation": "kvm",
          "hardware": {
            "cpu": [{ "vendor_name": "AuthenticAMD" }],
            "storage_controller": [{ "driver_modules": ["virtio_scsi"] }]
          }
        }
        """;

    [Fact]
    public void What_NixOS_derives_from_it_is_what_rules_see()
    {
        var host = Described(server => server.Hardware.Report("./facter.json"), Physical).Hosts[0];
        Assert.True(host.Hardware.Firmware.Is(true));
        Assert.True(host.Hardware.IntelMicrocode.Is(true));
        Assert.True(host.Hardware.AmdMicrocode.IsUnset);
        Assert.Equal(["nvme", "vmd", "xhci_pci"], host.Boot.EarlyModules.Certain.Select(module => module.Name));
        Assert.True(host.Hardware.Report!.HasIommu);
        Assert.Equal(["igc"], host.Hardware.Report.NetworkDrivers);
    }

    [Fact]
    public void A_guest_gets_its_drivers_and_no_microcode()
    {
        var host = Described(server => server.Architecture(Architecture.Arm64).Hardware.Report("./facter.json"), Guest).Hosts[0];
        Assert.True(host.Hardware.Firmware.IsUnset);
        Assert.True(host.Hardware.AmdMicrocode.IsUnset);
        Assert.Contains("virtio_scsi", host.Boot.EarlyModules.Certain.Select(module => module.Name));
        Assert.Contains("virtio_blk", host.Boot.EarlyModules.Certain.Select(module => module.Name));
    }

    [Fact]
    public void What_the_description_says_wins() =>
        Assert.True(Described(server => server.Hardware.Report("./facter.json").Firmware(false), Physical).Hosts[0].Hardware.Firmware.Is(false));

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{ \"hardware\": ")]
    public void A_report_that_is_not_valid_says_nothing(string text)
    {
        var host = Described(server => server.Hardware.Report("./facter.json"), text).Hosts[0];
        Assert.Null(host.Hardware.Report);
        Assert.True(host.Hardware.Firmware.IsUnset);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "hardware": { "cpu": {}, "disk": [1, { "driver_modules": null }] }, "virtualisation": null }""")]
    public void Members_of_other_shapes_are_left_out(string text) => Assert.NotNull(Described(server => server.Hardware.Report("./facter.json"), text).Hosts[0].Hardware.Report);

    [Fact]
    public void A_report_of_another_kind_of_machine_is_an_error()
    {
        Assert.Equal(
            "The report is for aarch64-linux, and server is built for x86_64-linux.",
            Assert.Single(Faults(server => server.Hardware.Report("./facter.json"), Guest)).Message);
        Assert.Equal(
            "The report is of a physical machine, and server is a Kvm guest.",
            Assert.Single(Faults(server => server.Guest(Hypervisor.Kvm).Hardware.Report("./facter.json"), Physical)).Message);
        Assert.Empty(Faults(server => server.Hardware.Physical().Report("./facter.json"), Physical));
        Assert.Empty(Faults(server => server.Guest(Hypervisor.Kvm).Architecture(Architecture.Arm64).Hardware.Report("./facter.json"), Guest));
    }

    [Theory]
    [InlineData("/facter.json")]
    [InlineData("./facter.nix")]
    public void Other_paths_are_refused(string path) => Assert.Throws<SettingException>(() => new Fleet("test").Server("server").Hardware.Report(path));

    [Fact]
    public void A_laptop_has_firmware_and_microcode_and_a_server_where_it_says_so()
    {
        var fleet = new Fleet("test");
        fleet.Laptop("laptop");
        fleet.Server("server");
        fleet.Server("physical").Hardware.Physical().Microcode(CpuVendor.Amd);
        var hosts = fleet.ToModel().Hosts;
        Assert.True(hosts[0].Hardware.Firmware.Is(true) && hosts[0].Hardware.IntelMicrocode.Is(true) && hosts[0].Hardware.AmdMicrocode.Is(true));
        Assert.True(hosts[1].Hardware.Firmware.IsUnset && hosts[1].Hardware.IntelMicrocode.IsUnset);
        Assert.True(hosts[2].Hardware.Firmware.Is(true) && hosts[2].Hardware.IntelMicrocode.Is(false) && hosts[2].Hardware.AmdMicrocode.Is(true));
    }

    private static IEnumerable<Finding> Faults(Action<Server> describe, string report) =>
        new HardwareReportMismatch().Check(Described(describe, report).Hosts[0]);

    private static FleetModel Described(Action<Server> describe, string report)
    {
        var fleet = new Fleet("test");
        describe(fleet.Server("server"));
        return fleet.ToModel().With(new ModuleFiles(new Dictionary<string, string> { ["./facter.json"] = report })).Effective;
    }
}
