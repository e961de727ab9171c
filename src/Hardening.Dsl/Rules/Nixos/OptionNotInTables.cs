namespace Hardening.Rules;

/// <summary>An option set by its path that is not in the tables of options, where these may be older than the option.</summary>
public sealed class OptionNotInTables : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD7403", Layer.Options, Severity.Warning)
    {
        Title = "Option set by path is not in any table of options",
        Why = "NixOS refuses a system that sets an option it does not have. The option may be newer than the tables, belong to a third-party module, or be misspelt.",
        Fix = "Correct the name. If the option exists, declare it: host.Nixos.Declare(\"services.example.enable\", \"boolean\").",
        Threat = Threats.StaleSoftware,
        References = [new("NixOS options", "https://search.nixos.org/options")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host) =>
        OptionProblems.Of(host).Where(static found => OptionProblems.IsDoubtful(found.Problem))
            .Select(found => At(found.Origin, $"{found.Problem.Message} If it exists, add Nixos.Declare(\"{found.Problem.Path.Text.Replace("\\", "\\\\").Replace("\"", "\\\"")}\", \"boolean\") with its type."));
}
