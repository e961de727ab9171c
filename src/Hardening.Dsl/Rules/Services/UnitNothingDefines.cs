namespace Hardening.Rules;

/// <summary>A service is ordered by or needs a unit that nothing defines.</summary>
public sealed class UnitNothingDefines : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6161", Layer.Systemd, Severity.Warning)
    {
        Title = "A service refers to a unit that nothing defines",
        Why = "An order after a unit that does not exist is ignored without a message, and a required one keeps the service from starting.",
        Fix = "Correct the name, with its ending, or leave the reference out.",
        Threat = Threats.Outage,
        References = [Reference.Man("systemd.unit(5)"), Reference.Man("systemd.special(7)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var service in host.Services.All.Certain.Select(host.Services.Service))
        {
            foreach (var (units, effect) in new[]
            {
                (service.After, "is ordered after it in vain"), (service.Wants, "does not start it"), (service.Requires, "does not start"), (service.WantedBy, "is started by nothing"),
            })
            {
                foreach (var unit in units.Where(static item => item.IsCertain))
                {
                    if (CreatedNames.FaultOfUnit(host, unit.Value) is { } fault)
                        yield return At(unit.Origin, $"Nothing on {host.Name} defines {unit.Value}{fault}: {service.Name} {effect}.").Fix(new Edit.RemoveValue(unit.Origin, unit.Value));
                }
            }
        }
    }
}
