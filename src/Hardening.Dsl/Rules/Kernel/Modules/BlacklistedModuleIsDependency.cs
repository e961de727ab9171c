namespace Hardening.Rules;

/// <summary>A module is blacklisted, and the driver that pulls it in is not.</summary>
public sealed class BlacklistedModuleIsDependency : HostRule
{
    private static readonly (KernelModule Module, KernelModule[] Drivers, string What)[] Families =
    [
        Family("bluetooth", "the Bluetooth stack", "btusb"),
        Family("firewire-core", "the FireWire bus", "firewire-ohci"),
        Family("usb-storage", "USB storage", "uas"),
    ];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1204", Layer.Kernel, Severity.Warning)
    {
        Title = "Blacklisted module is loaded as a dependency",
        Why = "A blacklist only stops loading by hardware alias. The driver matches the hardware, is loaded, and loads the blacklisted module as its dependency.",
        Fix = "Also blacklist the driver, or use the group of KernelModules that contains both.",
        Threat = Threats.FalseConfidence,
        References = [Reference.Man("modprobe.d(5)"), Reference.Man("modprobe(8)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var blacklist = host.Kernel.Blacklist;
        foreach (var (module, drivers, what) in Families)
        {
            if (blacklist.OriginOf(module) is not { } call || ModuleBlacklists.Refused(host.Kernel).Any(found => found.Module.Equals(module))) continue;
            var open = drivers.Where(driver => blacklist.Lacks(driver) && ModuleBlacklists.OriginOf(host.Kernel, driver) is null).Select(static driver => driver.Name).ToArray();
            if (open.Length > 0 && !host.Kernel.Parameters.IsOpen)
                yield return At(call, $"{module} is blacklisted, but {Words.And(open)} is not and loads {what} when the hardware appears.")
                    .Fix(new Edit.Append(call, $"Blacklist({string.Join(", ", open.Select(static name => $"\"{name}\""))})"));
        }
    }

    private static (KernelModule, KernelModule[], string) Family(string module, string what, params string[] drivers) =>
        (KernelModule.Listed(module), [.. drivers.Select(KernelModule.Listed)], what);
}
