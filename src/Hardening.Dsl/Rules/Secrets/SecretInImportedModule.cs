namespace Hardening.Rules;

/// <summary>A secret that stands in an imported module in the clear.</summary>
public sealed class SecretInImportedModule : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8341", Layer.Secrets, Severity.Error)
    {
        Title = "Imported module holds a secret in the clear",
        Why = "What a module says is copied into the Nix store, which every account of the host and every reader of the repository can read. An option set by its path refuses such a value; an imported file is not changed.",
        Fix = "Move the value into a secret (host.Secrets.Add) and set the option of the service that takes a file instead.",
        Threat = Threats.CredentialTheft,
        References = [new("agenix", "https://github.com/ryantm/agenix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var module in host.Nixos.Definitions.Where(static definition => definition.Source is DefinitionSource.Import && definition.Known is { } value && SecretOptions.Refusal(definition.Path, value) is not null)
            .GroupBy(static definition => definition.Origins[0]))
        {
            string[] options = [.. module.Select(static definition => definition.Path.Text).Distinct()];
            yield return At(module.Key, $"{Words.And(options)} of {host.Name} {Words.Those(options.Length, "holds", "hold")} a secret in an imported module.");
        }
    }
}
