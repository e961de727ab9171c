namespace Hardening.Rules;

/// <summary>A service is ordered by or needs a unit that nothing defines.</summary>
public sealed class UnitMissing : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6161", Layer.Systemd, Severity.Warning)
    {
        Title = "Service refers to a unit that does not exist",
        Why = "Ordering after a missing unit is ignored without a message, and a missing required unit keeps the service from starting.",
        Fix = "Correct the name, with its suffix, or leave the reference out.",
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
                (service.After, "is not ordered after anything"), (service.Wants, "does not start it"), (service.Requires, "does not start"), (service.WantedBy, "is never started by it"),
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
