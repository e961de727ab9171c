namespace Hardening.Rules;

/// <summary>Secrets that no person can edit.</summary>
public sealed class SecretsWithoutAdministrator : FleetRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6002", Layer.Secrets, Severity.Warning)
    {
        Title = "Nobody but the hosts can decrypt the secrets",
        Why = "Only a holder of one of the keys can edit a secret or encrypt it anew for another host. When the only key is that of a host, the secret is lost with it.",
        Fix = "Name who looks after the fleet: fleet.Administrator(\"admin\", key).",
        Threat = Threats.DataLoss,
        References = [new("agenix, README", "https://github.com/ryantm/agenix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(FleetModel fleet)
    {
        if (!fleet.HasNoAdministrator) yield break;
        foreach (var host in fleet.Hosts)
            foreach (var secret in host.Secrets.All.Where(static item => item.IsCertain).Take(1))
                yield return At(secret.Origin, $"The secrets of {host.Name} are for the host alone: the fleet names no administrator.").On(host.Name);
    }
}
