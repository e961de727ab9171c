
namespace Hardening.Rules;

/// <summary>A sysctl that is gone, or that the kernel keeps for show.</summary>
public sealed class SysctlWithoutEffect : HostRule
{
    private static readonly string[] KeptForShow =
    [
        "net.ipv4.tcp_fack", "net.ipv4.tcp_low_latency", "kernel.random.urandom_min_reseed_secs", "kernel.random.write_wakeup_threshold",
    ];

    // It has its own rule, because believing in it is worse than useless.
    private const string UserNamespaces = "kernel.unprivileged_userns_clone";

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1317", Layer.Kernel, Severity.Info)
    {
        Title = "A sysctl has no effect on any supported kernel",
        Why = "The key was removed, belongs to another distribution's kernel, or is kept for compatibility only. It protects nothing.",
        Fix = "Leave the setting out.",
        Threat = Threats.FalseConfidence,
        References = [Reference.Kernel("networking/ip-sysctl"), Reference.Kernel("admin-guide/sysctl/kernel")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (!NixosKernels.IsStock(host)) yield break;
        foreach (var (key, value, setting) in host.Kernel.KnownSysctls())
        {
            if (key.Name != UserNamespaces && key.Facts is { } facts && Reason(facts) is { } reason)
                yield return At(setting, $"{key} = {value} has no effect: {reason}.").FixByRemoving(setting);
        }
    }

    private static string? Reason(SysctlFacts facts) =>
        facts.Series == KernelSeries.None ? (facts.RemovedIn, facts.Note) switch
        {
            ({ } removed, { } note) => $"removed in Linux {removed} ({note})",
            ({ } removed, null) => $"removed in Linux {removed}",
            (null, { } note) => note,
            _ => "no kernel from 6.1 to 7.2 has it",
        }
        : KeptForShow.Contains(facts.Key) ? facts.Note ?? "the kernel keeps it for compatibility only" : null;
}
