namespace Hardening.Rules;

/// <summary>One boot parameter in two calls with two values.</summary>
public sealed class ParameterSaidTwice : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1014", Layer.Kernel, Severity.Info)
    {
        Title = "A boot parameter is stated twice, differently",
        Why = "The later call decides and the earlier one is without effect. Where the two stand in different files, nobody sees it.",
        Fix = "Leave out one of the calls; or give the later one a reason with because:, which says that it is meant to win.",
        Threat = Threats.FalseConfidence,
        References = [Reference.Kernel("admin-guide/kernel-parameters")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var (parameter, setting) in host.Kernel.KnownParameters())
        {
            if (setting.Replaced.TryGet(out var before) && setting.Origins.All(static origin => origin.Because is null))
                yield return At(setting, $"{parameter} replaces {before}, which an earlier call asked for.").With(setting.Replaced).FixByRemoving(setting.Replaced);
        }
    }
}
