namespace Hardening.Rules;

/// <summary>The command line and a sysctl state one fact with two values.</summary>
public sealed class ParameterAndSysctlDisagree : HostRule
{
    private static readonly Twin[] Twins =
    [
        new("panic", "kernel.panic", static p => p.Value),
        new("oops", "kernel.panic_on_oops", static p => p.Value == "panic" ? "1" : null),
        new("panic_on_warn", "kernel.panic_on_warn", static p => p.Value is null or "1" ? "1" : null),
        new("norandmaps", "kernel.randomize_va_space", static _ => "0"),
        new("sysrq_always_enabled", "kernel.sysrq", static _ => "1"),
        new("printk.devkmsg", "kernel.printk_devkmsg", static p => p.Value),
    ];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1013", Layer.Kernel, Severity.Warning)
    {
        Title = "Kernel command line and sysctl disagree",
        Why = "The kernel starts with the value of the command line. The sysctl changes it later in the boot, or is refused, because some switches cannot be reset.",
        Fix = "Set the value once, or the same value in both.",
        Threat = Threats.FalseConfidence,
        References = [Reference.Kernel("admin-guide/kernel-parameters"), Reference.Man("sysctl.d(5)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var (parameter, setting) in host.Kernel.KnownParameters())
        {
            if (AsSysctl(parameter) is not var (key, said)) continue;
            var sysctl = host.Kernel.Sysctl(key);
            if (sysctl.TryGet(out var written) && !SysctlValue.From(said).Equals(written))
                yield return At(sysctl, Message(parameter, key, written)).With(setting).FixByRemoving(setting);
        }
    }

    private static (SysctlKey Key, string Value)? AsSysctl(BootParameter parameter)
    {
        // The kernel itself writes sysctl.NAME=VALUE, before any program runs.
        if (parameter.Name.StartsWith("sysctl.", StringComparison.Ordinal) && parameter.Value is { } direct)
            return SysctlKey.TryFrom(parameter.Name.Substring(7), out var key, out _) ? (key, direct) : null;
        foreach (var twin in Twins)
        {
            if (twin.Parameter == parameter.Identity && twin.Value(parameter) is { } value) return (SysctlKey.Unlisted(twin.Sysctl), value);
        }

        return null;
    }

    private static string Message(BootParameter parameter, SysctlKey key, SysctlValue written) => key.Name switch
    {
        "kernel.sysrq" => $"{key} = {written} has no effect: {parameter} keeps all keys allowed.",
        "kernel.printk_devkmsg" => $"{key} = {written} is refused: {parameter} locks the setting, and the service that writes it fails.",
        _ => $"The kernel starts with {parameter}, and {key} is set to {written} later.",
    };

    private sealed record Twin(string Parameter, string Sysctl, Func<BootParameter, string?> Value);
}
