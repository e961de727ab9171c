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
        Title = "A limit is set both in bytes and as a ratio",
        Why = "Only one form applies: writing one sets the other to 0. Sysctls are written in alphabetical order, so the ratio wins, which on a machine with much memory can be far more than the byte limit.",
        Fix = "Keep one of the two.",
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
                yield return At(bytes, $"{limit.Bytes} = {bytes} has no effect: {limit.Ratio} = {ratio} is written after it and resets it to 0.").With(ratio).FixByRemoving(ratio).FixByRemoving(bytes);
        }
    }
}
