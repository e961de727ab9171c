namespace Hardening.Rules;

/// <summary>Something is opened for a tool that lockdown keeps closed.</summary>
public sealed class LockdownRefusesTool : HostRule
{
    private static readonly SysctlKey PerfEvents = SysctlKey.Unlisted("kernel.perf_event_paranoid");

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1106", Layer.Kernel, Severity.Warning)
    {
        Title = "A door is opened for a tool, and lockdown keeps it shut",
        Why = "Lockdown refuses raw access to memory and processor registers, kernels that nobody signed, and in its stricter mode profiling and tracing too, whatever another setting allows. The tool that needs it fails.",
        Fix = "Leave out the setting that opens the door, or use Lockdown(LockdownMode.Integrity), which still allows tracing, or no lockdown.",
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
                yield return At(setting, $"{parameter} opens {refused}, but {lockdown} keeps that shut.").With(lockdown).FixByRemoving(setting);
        }

        if (host.Kernel.Sysctl(PerfEvents) is var events && confidential && events.IsNumber(n => n <= 1))
            yield return At(events, $"kernel.perf_event_paranoid = {events} opens the profiling of the kernel to everybody, but {lockdown} keeps that shut.").With(lockdown).FixByRemoving(events);
    }

    // Which of them belong to which mode: the reason list in security/security.c, where integrity is the first half.
    private static string? Refused(BootParameter parameter, bool confidential) => (parameter.Name, parameter.Value) switch
    {
        ("iomem", "relaxed") => "the memory of devices to programs",
        ("msr.allow_writes", "on") => "the processor's registers to programs",
        ("crashkernel", not null) => "a place for a second kernel that takes over after a crash",
        ("ftrace" or "trace_event" or "kprobe_event", _) when confidential => "the tracing of the kernel",
        _ => null,
    };
}
