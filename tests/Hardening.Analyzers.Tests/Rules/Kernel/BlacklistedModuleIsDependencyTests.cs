namespace Hardening.Tests.Rules.Kernel;

public sealed class BlacklistedModuleIsDependencyTests : RuleTests<BlacklistedModuleIsDependency>
{
    [Fact]
    public void Finds_Bluetooth_without_its_driver() =>
        Finds("""server.Kernel.[|Blacklist("bluetooth")|];""",
            "bluetooth is blacklisted, but btusb is not and loads the Bluetooth stack when the hardware appears.");

    [Fact]
    public void Finds_USB_storage_without_its_faster_twin() =>
        Finds("""server.Kernel.[|Blacklist("usb-storage")|];""");

    [Fact]
    public void Leaves_both_together_alone() =>
        IsSilent("""server.Kernel.Blacklist("bluetooth", "btusb").BootParameter("modprobe.blacklist=uas").Blacklist("usb_storage");""");

    [Fact]
    public void Leaves_groups_alone() =>
        IsSilent("""server.Kernel.Blacklist(KernelModules.Bluetooth, KernelModules.UsbStorage, KernelModules.FireWire);""");

    [Fact]
    public void Leaves_modules_alone_that_the_kernel_refuses() =>
        IsSilent("""server.Kernel.Blacklist("bluetooth").BootParameter("module_blacklist=bluetooth");""");

    [Fact]
    public void Does_not_guess_the_rest_of_the_list() =>
        IsUndecided("""server.Kernel.Blacklist("bluetooth").Blacklist(args.Length > 0 ? "btusb" : "vivid");""");
}
