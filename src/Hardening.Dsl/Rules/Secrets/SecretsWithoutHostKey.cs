namespace Hardening.Rules;

/// <summary>A host with secrets whose public key nobody has said.</summary>
public sealed class SecretsWithoutHostKey : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6001", Layer.Secrets, Severity.Error)
    {
        Title = "Host cannot decrypt its secrets: its public key is not stated",
        Why = "A secret is encrypted to public keys. Without the host's key among them, the host decrypts nothing, and every service that reads a secret fails to start.",
        Fix = "Call host.Secrets.HostKey(...) with the content of /etc/ssh/ssh_host_ed25519_key.pub.",
        Threat = Threats.FalseConfidence,
        References = [new("agenix, README", "https://github.com/ryantm/agenix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (!host.Secrets.HostKey.IsUnset) yield break;
        // A secret that is declared by its path has an encrypted file already, which was encrypted elsewhere.
        foreach (var secret in host.Described.Secrets.All.Where(static item => item.IsCertain).Take(1))
            yield return At(secret.Origin, $"{host.Name} has secrets, but no public key to encrypt them to.");
    }
}
