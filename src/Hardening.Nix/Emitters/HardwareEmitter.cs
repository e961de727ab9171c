namespace Hardening.Nix.Emitters;

/// <summary>What the machine is made of.</summary>
internal sealed class HardwareEmitter() : SettingsEmitter(HardwareSettings.Keys)
{
    public override string Facet => "hardware";

    // The drivers of the initrd are among those of the boot facet.
    protected override IEnumerable<Assignment> Write(HostModel host, SettingKey setting) =>
        setting == HardwareSettings.GuestOf ? Guest(host.Hardware.GuestOf) : base.Write(host, setting);

    private static IEnumerable<Assignment> Guest(Setting<Hypervisor> guest) => guest.TryGet(out var hypervisor) ? hypervisor switch
    {
        Hypervisor.HyperV => [Option("virtualisation.hypervGuest.enable", true)],
        Hypervisor.VMware => [Option("virtualisation.vmware.guest.enable", true)],
        Hypervisor.VirtualBox => [Option("virtualisation.virtualbox.guest.enable", true)],
        _ => [],
    } : [];
}
