namespace Hardening.Rules;

/// <summary>One sysctl in two calls with two values.</summary>
public sealed class SysctlSetTwice : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1320", Layer.Kernel, Severity.Info)
    {
        Title = "Sysctl is set twice with different values",
        Why = "The later call wins and the earlier one has no effect, which is easy to miss when they are in different files.",
        Fix = "Leave out one of the calls; or pass because: to the later one to say that it should win.",
        Threat = Threats.FalseConfidence,
        References = [Reference.Man("sysctl.d(5)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var (key, value, setting) in host.Kernel.KnownSysctls())
        {
            // NAT's own definition, which wins over every other one: ForwardingRefusedBesideNat says so.
            if ((key == Forwarding.All || key == Forwarding.Default) && Forwarding.Nat(host.Network) is not null) continue;
            if (setting.Replaced.TryGet(out var before) && setting.Origins.All(static origin => origin.Because is null))
                yield return At(setting, $"{key} = {value} replaces {before}, which an earlier call set.").With(setting.Replaced).FixByRemoving(setting.Replaced);
        }
    }
}
