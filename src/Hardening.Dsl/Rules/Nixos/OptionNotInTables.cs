namespace Hardening.Rules;

/// <summary>An option set by its path that is not in the tables of options, where these may be older than the option.</summary>
public sealed class OptionNotInTables : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD7403", Layer.Options, Severity.Warning)
    {
        Title = "An option that is set by its path is not in the tables of options",
        Why = "NixOS refuses a system that sets an option it does not have. The option may be newer than the tables, or belong to a module of your own; or its name is misspelled.",
        Fix = "Correct the name. If the option exists, declare it: host.Nixos.Declare(\"services.example.enable\", \"boolean\").",
        Threat = Threats.StaleSoftware,
        References = [new("NixOS options", "https://search.nixos.org/options")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host) =>
        OptionProblems.Of(host).Where(static found => OptionProblems.IsDoubtful(found.Problem))
            .Select(found => At(found.Origin, $"{found.Problem.Message} If it exists, add Nixos.Declare(\"{found.Problem.Path.Text.Replace("\\", "\\\\").Replace("\"", "\\\"")}\", \"boolean\"), with its own type."));
}
