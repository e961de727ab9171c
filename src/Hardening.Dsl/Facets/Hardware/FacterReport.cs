namespace Hardening;

/// <summary>A hardware report of nixos-facter, as far as NixOS's modules and rules read it.</summary>
/// <remarks>Members as NixOS's modules hardware/facter read them: <c>system</c>, <c>virtualisation</c>, <c>hardware.cpu[].vendor_name</c>, <c>hardware.*[].driver_modules</c>.</remarks>
internal sealed class FacterReport
{
    private const string None = "none";

    private static readonly string[] Qemu = ["qemu", "kvm", "bochs"];
    private static readonly string[] QemuDrivers = ["virtio_net", "virtio_pci", "virtio_mmio", "virtio_blk", "9p", "9pnet_virtio"];

    // Disks, and a keyboard on which a passphrase can be typed.
    private static readonly string[] NeededEarly = ["firewire_controller", "disk", "storage_controller", "usb_controller"];

    private readonly List<string> vendors = [];
    private readonly List<string> early = [];
    private readonly List<string> network = [];

    private FacterReport()
    {
    }

    /// <summary>The platform, such as <c>x86_64-linux</c>; null where the report does not say.</summary>
    public string? System { get; private set; }

    /// <summary>What the machine runs in, as systemd-detect-virt(1) says it: <c>none</c> for a physical machine; null where the report does not say.</summary>
    public string? Virtualisation { get; private set; }

    /// <summary>Whether devices are in IOMMU groups, so that the kernel confines what they reach in memory.</summary>
    public bool HasIommu { get; private set; }

    /// <summary>A physical machine.</summary>
    public bool IsPhysical => Virtualisation == None;

    public bool IsIntel => vendors.Contains("GenuineIntel");

    public bool IsAmd => vendors.Contains("AuthenticAMD");

    /// <summary>Drivers of disks and of the controllers before them.</summary>
    public IReadOnlyList<string> DiskDrivers => early;

    /// <summary>Drivers of network interfaces.</summary>
    public IReadOnlyList<string> NetworkDrivers => network;

    /// <summary>Reads a report; null where the text is not valid JSON.</summary>
    public static FacterReport? Read(string text)
    {
        var (report, json) = (new FacterReport(), new JsonReader(text));
        try
        {
            json.Object(name => report.Member(json, name));
            json.End();
            return report;
        }
        catch (OptionFileFault)
        {
            return null;
        }
    }

    /// <summary>The path of a report.</summary>
    public static RelativePath PathFrom(string text)
    {
        var path = RelativePath.From(text);
        return path.ToString().EndsWith(".json", StringComparison.Ordinal) ? path
            : throw new SettingException("report", $"{Literal.Show(text)} is not a valid hardware report: nixos-facter writes JSON. Write the path of its report, such as \"./facter.json\".");
    }

    /// <summary>The options that NixOS derives from the report, with the priority it gives them.</summary>
    public IEnumerable<OptionDefinition> Definitions(string file, Setting<RelativePath> by, bool isCertain)
    {
        var modules = (Virtualisation is { } kind && Qemu.Contains(kind) ? QemuDrivers : []).Concat(early).Distinct().ToArray();
        if (modules.Length > 0) yield return Of("boot.initrd.availableKernelModules", new NixosValue.List(modules.Select(static module => new NixosValue.Text(module))), NixosDefinition.PlainPriority);
        if (!IsPhysical) yield break;
        yield return Of("hardware.enableRedistributableFirmware", new NixosValue.Boolean(true), NixosDefinition.DefaultPriority);
        if (IsIntel) yield return Of("hardware.cpu.intel.updateMicrocode", new NixosValue.Boolean(true), NixosDefinition.DefaultPriority);
        if (IsAmd) yield return Of("hardware.cpu.amd.updateMicrocode", new NixosValue.Boolean(true), NixosDefinition.DefaultPriority);

        OptionDefinition Of(string path, NixosValue value, int priority) =>
            new(NixosPath.From(path), new Setting<NixosValue>(new ScalarEntry(value, by.Origins), value), priority, isCertain, by.Origins, new DefinitionSource.Import(file, 1));
    }

    private void Member(JsonReader json, string name)
    {
        if (name == "system" && json.IsText) System = json.Text();
        else if (name == "virtualisation" && json.IsText) Virtualisation = json.Text();
        else if (name == "hardware" && json.IsObject) json.Object(kind => Devices(json, kind));
        else json.Skip();
    }

    private void Devices(JsonReader json, string kind)
    {
        if (!json.IsArray) json.Skip();
        else json.Array(() =>
        {
            if (!json.IsObject) json.Skip();
            else json.Object(member => Device(json, kind, member));
        });
    }

    private void Device(JsonReader json, string kind, string member)
    {
        if (kind == "cpu" && member == "vendor_name" && json.IsText) vendors.Add(json.Text());
        else if (member == "driver_modules" && json.IsArray) Drivers(json, kind);
        else
        {
            HasIommu |= member == "sysfs_iommu_group_id";
            json.Skip();
        }
    }

    private void Drivers(JsonReader json, string kind)
    {
        var drivers = kind == "network_controller" ? network : NeededEarly.Contains(kind) ? early : [];
        json.Array(() =>
        {
            if (json.IsText) drivers.Add(json.Text());
            else json.Skip();
        });
    }
}
