namespace Hardening.Rules;

/// <summary>An option that the fleet's release does not have, or has otherwise.</summary>
public sealed class OptionOfAnotherRelease : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD7401", Layer.Options, Severity.Error)
    {
        Title = "Option set by path does not fit the fleet's release",
        Why = "Options are added, removed and change their types between releases. NixOS refuses a system that sets one it does not have, even below a false condition.",
        Fix = "Use the option of the release, or build the fleet from the release that has it.",
        Threat = Threats.StaleSoftware,
        References = [new("NixOS options", "https://search.nixos.org/options")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host) =>
        FileProblems(host).Concat(OptionProblems.Of(host).Where(static found => !OptionProblems.IsDoubtful(found.Problem)).Select(Found));

    // The former name of an option works, with a warning.
    private Finding Found((Origin Origin, OptionProblem Problem) found) =>
        found.Problem.Kind == OptionProblemKind.Renamed ? At(found.Origin, found.Problem.Message).As(Severity.Warning) : At(found.Origin, found.Problem.Message);

    // Where the project's own table cannot be read, the built-in one is asked: that is said once.
    private IEnumerable<Finding> FileProblems(HostModel host) =>
        host.Nixos.ByPath.FirstOrDefault(static definition => definition.IsCertain) is { } first && host.Files.Options?.Problem is { } problem ? [At(first.Origins[0], problem)] : [];
}
