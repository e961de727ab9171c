namespace Hardening.Rules;

/// <summary>Secrets that no person can edit.</summary>
public sealed class SecretsWithoutAdministrator : FleetRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6002", Layer.Secrets, Severity.Warning)
    {
        Title = "Secrets can only be decrypted by the host",
        Why = "Only a recipient can edit a secret or re-encrypt it for another host. If the host's key is the only recipient, the secret is lost with the host.",
        Fix = "Add an administrator as recipient: fleet.Administrator(\"admin\", key).",
        Threat = Threats.DataLoss,
        References = [new("agenix, README", "https://github.com/ryantm/agenix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(FleetModel fleet)
    {
        if (!fleet.HasNoAdministrator) yield break;
        foreach (var host in fleet.Hosts)
            foreach (var secret in host.Described.Secrets.All.Where(static item => item.IsCertain).Take(1))
                yield return At(secret.Origin, $"{host.Name} is the only recipient of its secrets: the fleet has no administrator.").On(host.Name);
    }
}
