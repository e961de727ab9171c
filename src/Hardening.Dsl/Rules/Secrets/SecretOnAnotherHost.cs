namespace Hardening.Rules;

/// <summary>A secret that is used on a host which does not have it.</summary>
public sealed class SecretOnAnotherHost : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6005", Layer.Secrets, Severity.Error)
    {
        Title = "Secret belongs to another host",
        Why = "The file is not on this host, because it is deployed to another one: what needs it fails to start.",
        Fix = "Also add the secret to this host, host.Secrets.Add(name), and pass that one.",
        Threat = Threats.Outage,
        References = [new("agenix, README", "https://github.com/ryantm/agenix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var use in host.Secrets.Uses)
            if (host.Secrets.All.Lacks(use.Secret))
                yield return At(use.Origin, $"{use.By} on {host.Name} reads the secret {use.Secret}, which is not deployed to {host.Name}.");
    }
}
