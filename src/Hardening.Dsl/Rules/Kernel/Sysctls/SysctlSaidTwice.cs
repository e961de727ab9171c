namespace Hardening.Rules;

/// <summary>One sysctl in two calls with two values.</summary>
public sealed class SysctlSaidTwice : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1320", Layer.Kernel, Severity.Info)
    {
        Title = "A sysctl is stated twice, differently",
        Why = "The later call decides and the earlier one is without effect. Where the two stand in different files, nobody sees it.",
        Fix = "Leave out one of the calls; or give the later one a reason with because:, which says that it is meant to win.",
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
                yield return At(setting, $"{key} = {value} replaces {before}, which an earlier call asked for.").With(setting.Replaced).FixByRemoving(setting.Replaced);
        }
    }
}
