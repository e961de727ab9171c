namespace Hardening.Rules;

/// <summary>An option that a module of NixOS defines too, with another value or one that cannot be merged.</summary>
public sealed class DefinitionsConflict : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8016", Layer.Options, Severity.Error)
    {
        Title = "An option is defined twice, by the description and by NixOS",
        Why = "Two definitions of the same priority stop the evaluation unless they can be merged. A definition of a stronger priority drops the other one without a message.",
        Fix = "Leave the option out, set the option that the message names, or use Nixos.Force(...), which replaces what the module sets.",
        Threat = Threats.Outage,
        References = [new("NixOS manual, option definitions", "https://nixos.org/manual/nixos/stable/#sec-option-definitions")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var definition in ModuleDefinitions.Instance.All)
        {
            if (host.Reader.Stated(definition.Path) is not { Value: { } value } stated || value is NixosValue.Expression) continue;
            var theirs = definition.ValueIn(host.Reader);
            var differs = theirs is not null && theirs is not NixosValue.Expression && !theirs.Equals(value);
            if (!differs && !(definition.TakesOne && stated.Priority == definition.Priority)) continue;
            // mkDefault says itself that something else may win.
            if (stated.Priority < definition.Priority || stated.Priority >= NixosDefinition.DefaultPriority) continue;
            foreach (var (_, origins) in definition.Condition.Holding(host.Reader).Take(1))
            {
                var blame = definition.BlamesCondition && origins.Count > 0 ? origins[0] : stated.Origins[0];
                var others = stated.Origins.Concat(origins).Where(origin => !origin.Equals(blame));
                var finding = At(blame, stated.Priority == definition.Priority
                    ? $"{definition.Path} is set, and NixOS sets it with the same priority: the evaluation stops. {definition.Why}"
                    : $"{definition.Path} has no effect: NixOS sets it with a stronger priority. {definition.Why}");
                finding = finding.With(others);
                yield return stated.Priority == definition.Priority ? finding : finding.As(Severity.Warning);
                break;
            }
        }
    }
}
