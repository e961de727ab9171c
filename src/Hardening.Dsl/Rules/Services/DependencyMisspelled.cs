namespace Hardening.Rules;

/// <summary>A unit depends on a name that systemd does not know.</summary>
public sealed class DependencyMisspelled : HostRule
{
    private static readonly string[] Kinds = ["services", "timers", "sockets", "paths", "targets"];
    private static readonly string[] Dependencies = ["after", "before", "wants", "requires", "wantedBy", "requiredBy", "bindsTo", "partOf", "requisite", "upheldBy"];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8421", Layer.Services, Severity.Warning)
    {
        Title = "A unit names a dependency that systemd does not know",
        Why = "systemd ignores the dependency, with one line in the log. A unit that only such a target wants is never started; one that is ordered after it starts too early.",
        Fix = "Write the name as systemd.special(7) has it, with its type: multi-user.target, network-online.target.",
        Threat = Threats.FalseConfidence,
        References = [Reference.Man("systemd.special(7)"), Reference.Man("systemd.unit(5)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var option in host.SaidBelow("systemd").Where(static option => option.Path.Count == 4 && Kinds.Contains(option.Path[1]) && Dependencies.Contains(option.Path[3])))
            foreach (var unit in option.Value.Texts())
                if (SystemdUnits.FaultOf(unit, name => host.SaidBelow("systemd", "targets", name).Any()) is { } fault)
                    yield return At(option.Origins[0], $"{unit} in {NixosPath.Of(option.Path)} {fault}.").With(option.Origins);
    }
}
