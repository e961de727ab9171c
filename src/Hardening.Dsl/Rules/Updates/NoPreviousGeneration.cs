namespace Hardening.Rules;

/// <summary>A clean-up that leaves nothing to go back to.</summary>
public sealed class NoPreviousGeneration : HostRule
{
    private const int EnoughDays = 7;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD5009", Layer.Updates, Severity.Warning)
    {
        Title = "Garbage collection keeps no previous generation",
        Why = "A system that does not start, or starts without network, is rolled back by choosing the previous generation in the boot menu. With one generation that is impossible.",
        Fix = "Keep at least three: CleanUp(..., keep: 3).",
        Threat = Threats.Outage,
        References = [new("nh", "https://github.com/nix-community/nh"), Reference.Man("nix-collect-garbage(1)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var (keep, days) = (host.Updates.CleanKeep, host.Updates.CleanKeepSince);
        if (keep.Is(1) && days.Is(static since => since < EnoughDays))
            yield return At(keep, $"{host.Name} keeps one generation, and others for {days} {(days.Is(1) ? "day" : "days")}: a fault noticed later cannot be rolled back.")
                .Fix(new Edit.Replace(keep.Origins[0], "keep", "3"));
    }
}
