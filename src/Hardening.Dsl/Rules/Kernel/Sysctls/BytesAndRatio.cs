namespace Hardening.Rules;

/// <summary>A limit in bytes and the same limit as a share of memory.</summary>
public sealed class BytesAndRatio : HostRule
{
    private static readonly (SysctlKey Bytes, SysctlKey Ratio)[] Limits =
    [
        (SysctlKey.Unlisted("vm.dirty_bytes"), SysctlKey.Unlisted("vm.dirty_ratio")),
        (SysctlKey.Unlisted("vm.dirty_background_bytes"), SysctlKey.Unlisted("vm.dirty_background_ratio")),
    ];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1313", Layer.Kernel, Severity.Warning)
    {
        Title = "A limit is set in bytes and as a share of memory",
        Why = "Only one of the two forms holds: writing one sets the other to 0. Sysctls are written in the order of the alphabet, so the share decides, and on a machine with much memory that may be many times what was meant to be lost at most when the power fails.",
        Fix = "Keep one of the two forms.",
        Threat = Threats.DataLoss,
        References = [Reference.Kernel("admin-guide/sysctl/vm"), Reference.Man("sysctl.d(5)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var limit in Limits)
        {
            var (bytes, ratio) = (host.Kernel.Sysctl(limit.Bytes), host.Kernel.Sysctl(limit.Ratio));
            // A ratio of 0 is what the bytes leave anyway.
            if (bytes.IsNumber(n => n > 0) && ratio.IsNumber(n => n > 0))
                yield return At(bytes, $"{limit.Bytes} = {bytes} does not hold: {limit.Ratio} = {ratio} is written after it and sets it back to 0.").With(ratio).FixByRemoving(ratio).FixByRemoving(bytes);
        }
    }
}
