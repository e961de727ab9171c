namespace Hardening.Rules;

/// <summary>A value that opens what the setting is said to close.</summary>
public sealed class ValueInverted : HostRule
{
    private static readonly (SysctlKey Key, string Effect)[] Inverted =
    [
        (SysctlKey.Unlisted("dev.tty.legacy_tiocsti"), "allows every program to inject input into its terminal (TIOCSTI), which escapes sudo and su"),
        (SysctlKey.Unlisted("abi.vsyscall32"), "keeps the vsyscall page that 32-bit programs use, and changes nothing: it is the default"),
    ];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1304", Layer.Kernel, Severity.Warning)
    {
        Title = "Value 1 enables what the setting is meant to stop",
        Why = "Most settings of hardening lists are enabled with 1. These are named after the old behaviour: 1 allows it and 0 forbids it.",
        Fix = "Write 0, or call RefuseTerminalInjection() for TIOCSTI.",
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
