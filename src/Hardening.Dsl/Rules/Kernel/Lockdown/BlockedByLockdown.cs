namespace Hardening.Rules;

/// <summary>Something is opened for a tool that lockdown keeps closed.</summary>
public sealed class BlockedByLockdown : HostRule
{
    private static readonly SysctlKey PerfEvents = SysctlKey.Unlisted("kernel.perf_event_paranoid");

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1106", Layer.Kernel, Severity.Warning)
    {
        Title = "Setting has no effect: kernel lockdown blocks it",
        Why = "Lockdown refuses raw access to memory and CPU registers and unsigned kernels, and in confidentiality mode profiling and tracing too, whatever other settings allow. The tool that needs it fails.",
        Fix = "Leave out the setting, or use Lockdown(LockdownMode.Integrity), which still allows tracing, or no lockdown.",
        Threat = Threats.Outage,
        References = [Reference.Man("kernel_lockdown(7)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var lockdown = host.Kernel.Parameter("lockdown");
        if (!host.Kernel.LocksDown()) yield break;
        var confidential = lockdown.Is("confidentiality");
        foreach (var (parameter, setting) in host.Kernel.KnownParameters())
        {
            if (Refused(parameter, confidential) is { } refused)
                yield return At(setting, $"{parameter} allows {refused}, but {lockdown} blocks it.").With(lockdown).FixByRemoving(setting);
        }

        if (host.Kernel.Sysctl(PerfEvents) is var events && confidential && events.IsNumber(n => n <= 1))
            yield return At(events, $"kernel.perf_event_paranoid = {events} allows all users to profile the kernel, but {lockdown} blocks it.").With(lockdown).FixByRemoving(events);
    }

    // Which of them belong to which mode: the reason list in security/security.c, where integrity is the first half.
    private static string? Refused(BootParameter parameter, bool confidential) => (parameter.Name, parameter.Value) switch
    {
        ("iomem", "relaxed") => "access to device memory",
        ("msr.allow_writes", "on") => "access to CPU registers",
        ("crashkernel", not null) => "a crash kernel",
        ("ftrace" or "trace_event" or "kprobe_event", _) when confidential => "tracing of the kernel",
        _ => null,
    };
}
