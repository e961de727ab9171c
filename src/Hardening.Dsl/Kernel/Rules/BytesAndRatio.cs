namespace Hardening;

/// <summary>A limit in bytes and the same limit as a share of memory.</summary>
public sealed class BytesAndRatio : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1313", Layer.Kernel, Severity.Warning)
    {
        Title = "A limit is set in bytes and as a share of memory",
        Why = "Only one of the two forms holds: writing one sets the other to 0. Sysctls are written in the order of the alphabet, so the share decides, and on a machine with much memory that may be many times what was meant to be lost at most when the power fails.",
        Mend = "Keep one of the two forms.",
        Threat = Threats.DataLoss,
        References = [Reference.Kernel("admin-guide/sysctl/vm"), Reference.Man("sysctl.d(5)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var limit in new[] { "vm.dirty_", "vm.dirty_background_" })
        {
            var (bytes, ratio) = (host.Kernel.Sysctl(SysctlKey.Unlisted(limit + "bytes")), host.Kernel.Sysctl(SysctlKey.Unlisted(limit + "ratio")));
            // A ratio of 0 is what the bytes leave anyway.
            if (bytes.IsNumber(n => n > 0) && ratio.IsNumber(n => n > 0))
                yield return At(bytes, $"{limit}bytes = {bytes} does not hold: {limit}ratio = {ratio} is written after it and sets it back to 0.").With(ratio).FixByRemoving(ratio).FixByRemoving(bytes);
        }
    }
}
