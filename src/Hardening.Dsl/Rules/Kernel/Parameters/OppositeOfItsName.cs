namespace Hardening.Rules;

/// <summary>A value that opens what the setting is said to close.</summary>
public sealed class OppositeOfItsName : HostRule
{
    private static readonly (SysctlKey Key, string Effect)[] Inverted =
    [
        (SysctlKey.Unlisted("dev.tty.legacy_tiocsti"), "lets every program type into the terminal it runs in, which is how a program under sudo or su is escaped"),
        (SysctlKey.Unlisted("abi.vsyscall32"), "keeps the page of kernel code that 32-bit programs call, and changes nothing: it is the default"),
    ];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1304", Layer.Kernel, Severity.Warning)
    {
        Title = "A value of 1 switches on what the setting is said to stop",
        Why = "Most settings of hardening lists are switched on with 1. These are named after the old behaviour, so 1 allows it and 0 ends it.",
        Fix = "Write 0, or call RefuseTerminalInjection() for the terminal.",
        Threat = Threats.FalseConfidence,
        References = [Reference.Kernel("admin-guide/sysctl/dev"), new("Linux, drivers/tty/Kconfig", "https://github.com/torvalds/linux/blob/master/drivers/tty/Kconfig")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var (key, effect) in Inverted)
        {
            var setting = host.Kernel.Sysctl(key);
            if (setting.IsNumber(n => n != 0)) yield return At(setting, $"{key} = {setting} {effect}.").FixBySetting(setting, 0);
        }
    }
}
