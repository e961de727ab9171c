namespace Hardening;

/// <summary>An option that the fleet's release does not have, or has otherwise.</summary>
public sealed class OptionOfAnotherRelease : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD7401", Layer.Options, Severity.Error)
    {
        Title = "An option that is set by its path is not one of the fleet's release",
        Why = "Options come, go and change their types between releases. NixOS refuses a system that sets one it does not have, even below a condition that is false.",
        Mend = "Set the option of the release, or build the fleet from the release that has it.",
        Threat = Threats.StaleSoftware,
        References = [new("NixOS options", "https://search.nixos.org/options")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host) =>
        OptionProblems.Of(host).Where(static found => !OptionProblems.IsDoubtful(found.Problem)).Select(found => At(found.Origin, found.Problem.Message));
}
