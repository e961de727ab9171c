namespace Hardening.Rules;

/// <summary>The disk is unlocked over SSH, and the initrd has no driver of a network card.</summary>
public sealed class InitrdWithoutNetworkDriver : HostRule
{
    private static readonly NixosPath[] More = [.. new[] { "boot.initrd.kernelModules", "hardware.enableAllHardware", "hardware.facter" }.Select(NixosPath.From)];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8023", Layer.Boot, Severity.Error)
    {
        Title = "The initrd waits for SSH and has no network driver",
        Why = "The initrd contains no network driver by default. Without one the network card is missing in the initrd, and the disk can only be unlocked at the console.",
        Fix = "Add the driver that lspci -k names for the card: host.Boot.LoadEarly(\"e1000e\").",
        Threat = Threats.LockOut,
        References = [Reference.NixosModule("system/boot/initrd-network.nix"), Reference.NixosModule("system/boot/kernel.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (!host.Boot.UnlockOver.TryGet(out var name) || !host.Boot.EarlyModules.IsEmpty || host.Nixos.HasUnreadModules) yield break;
        if (More.Any(path => host.Reader.Sets(path).Answer != false)) yield break;
        yield return At(host.Boot.UnlockOver, $"The initrd of {host.Name} waits for SSH on {name}, and contains no network driver.");
    }
}
