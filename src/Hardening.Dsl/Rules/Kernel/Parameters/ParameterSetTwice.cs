namespace Hardening.Rules;

/// <summary>One boot parameter in two calls with two values.</summary>
public sealed class ParameterSetTwice : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1014", Layer.Kernel, Severity.Info)
    {
        Title = "Boot parameter is set twice with different values",
        Why = "The later call wins and the earlier one has no effect, which is easy to miss when they are in different files.",
        Fix = "Leave out one of the calls; or pass because: to the later one to say that it should win.",
        Threat = Threats.FalseConfidence,
        References = [Reference.Kernel("admin-guide/kernel-parameters")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var (parameter, setting) in host.Kernel.KnownParameters())
        {
            if (setting.Replaced.TryGet(out var before) && setting.Origins.All(static origin => origin.Because is null))
                yield return At(setting, $"{parameter} replaces {before}, which an earlier call set.").With(setting.Replaced).FixByRemoving(setting.Replaced);
        }
    }
}
