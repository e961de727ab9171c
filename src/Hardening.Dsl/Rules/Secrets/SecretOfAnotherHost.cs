namespace Hardening.Rules;

/// <summary>A secret that is used on a host which does not have it.</summary>
public sealed class SecretOfAnotherHost : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6005", Layer.Secrets, Severity.Error)
    {
        Title = "A secret is used that the host does not have",
        Why = "The file is not there, because it was brought to another host: what needs it fails to start.",
        Fix = "Bring the secret to this host as well: host.Secrets.Add(name), and hand on what that gives.",
        Threat = Threats.Outage,
        References = [new("agenix, README", "https://github.com/ryantm/agenix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var use in host.Secrets.Uses)
            if (host.Secrets.All.Lacks(use.Secret))
                yield return At(use.Origin, $"{use.By} on {host.Name} reads the secret {use.Secret}, which {host.Name} does not have.");
    }
}
