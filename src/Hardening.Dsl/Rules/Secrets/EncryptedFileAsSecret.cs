namespace Hardening.Rules;

/// <summary>A service reads the encrypted file in place of the decrypted one.</summary>
public sealed class EncryptedFileAsSecret : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8413", Layer.Secrets, Severity.Error)
    {
        Title = "An encrypted file is named where the decrypted one is needed",
        Why = "The service reads the ciphertext as its password or environment: every login with it fails, or the service does not start.",
        Fix = "Name where the secret is decrypted to: the secret of host.Secrets.Add(...), /run/agenix/<name> or /run/secrets/<name>.",
        Threat = Threats.Outage,
        References = [new("agenix, README", "https://github.com/ryantm/agenix"), new("sops-nix, README", "https://github.com/Mic92/sops-nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var (option, file) in SecretFiles.Stated(host))
            if ((file is NixosValue.Path path ? path.Value : file.Text()) is { } name && SecretFiles.IsEncrypted(name))
                yield return At(option.Origins[0], $"{NixosPath.Of(option.Path)} names {name}, which is encrypted.").With(option.Origins);
    }
}
